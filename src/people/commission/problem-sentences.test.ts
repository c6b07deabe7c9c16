import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commissionTexts } from './texts.ts'

const rules = new URL('rules/', import.meta.url)

/** What stands between the brackets of a call that begins at a place, in its arguments. */
const argumentsAt = (source: string, start: number): readonly string[] => {
  const found = ['']
  let depth = 1
  for (const sign of source.slice(start)) {
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign)) depth--
    if (depth === 0) break
    if (sign === ',' && depth === 1) found.push('')
    else found.push(`${found.pop() ?? ''}${sign}`)
  }
  return found
}

const literals = (text = ''): readonly string[] =>
  [...text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/gu)].map(([, one = '']) => one)

/** Every code the checks of a plan can give: the second argument of `tell`, the first of `misfit`. */
const codes = readdirSync(rules)
  .filter((name) => /^check.*\.ts$/u.test(name) && !name.includes('.test.'))
  .flatMap((name) => {
    const source = readFileSync(new URL(name, rules), 'utf8')
    const at = (call: RegExp, place: number) =>
      [...source.matchAll(call)].flatMap(({ index, 0: head }) =>
        literals(argumentsAt(source, index + head.length)[place]?.replace(/^[^?]*\?/u, '')),
      )
    return [...at(/\.tell\(/gu, 1), ...at(/\bmisfit\(/gu, 0)]
  })

test('everything that can be wrong with a plan has a sentence in each language', () => {
  expect(new Set(codes).size).toBeGreaterThan(50)
  for (const texts of Object.values(commissionTexts)) {
    const missing = [...new Set(codes)].filter((code) => !Object.hasOwn(texts, `commission.problem.${code}`))
    expect(missing.toSorted()).toEqual([])
  }
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthInput } from '../../src/people/commission/files/month-input.ts'
import { monthFile } from '../../src/people/commission/month.contract.ts'
import { attributeChange } from '../../src/people/commission/rules/attribute-change.ts'
import { triesOf } from '../support/tries.ts'
import { evaluateFile, plan } from './engine.ts'
import { randomMonth } from './random-month.ts'

const explained = (input: Parameters<typeof monthFile.parse>[0]) => ({
  plan,
  input: monthInput(monthFile.parse(input)),
})

const isComputable = (input: Parameters<typeof evaluateFile>[0]): boolean => {
  try {
    return evaluateFile(input).people.length >= 0
  } catch {
    return false
  }
}

test('the parts of a change add up to it to the cent, whatever the months, and it is that of the nets', () => {
  let tried = 0
  fc.assert(
    fc.property(randomMonth, randomMonth, (one, other) => {
      fc.pre(isComputable(one) && isComputable(other))
      tried += 1
      const [before, after] = [evaluateFile(one), evaluateFile(other)]
      for (const { person } of after.people) {
        const change = attributeChange(explained(one), explained(other), person)
        expect(change.after).toBe(after.people.find((who) => who.person === person)?.net)
        expect(change.before).toBe(before.people.find((who) => who.person === person)?.net ?? 0n)
        const sum = change.parts.reduce((all, { effect }) => all + effect, 0n)
        expect(sum).toBe(change.after - change.before)
      }
    }),
    triesOf(25),
  )
  expect(tried).toBeGreaterThan(5)
})

import type { Condition, Where } from './expression.ts'
import type { FormulaWords, Speech } from './formula-words.ts'

const relations = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' } as const

const joined = (words: FormulaWords, by: 'and' | 'or', parts: readonly string[]): string =>
  parts.reduce((left, right) => words.phrase(by, { left, right }))

const valuesOf = (words: FormulaWords, values: readonly (string | boolean | null)[]): string =>
  joined(
    words,
    'or',
    values.map((value) => (value === null ? words.phrase('nothing') : words.choice(String(value)))),
  )

const sayNot = (speech: Speech, of: Condition): string =>
  of.test === 'attribute'
    ? speech.words.phrase('is-not', { what: speech.words.field(of.name), value: valuesOf(speech.words, of.in) })
    : speech.words.phrase('not', { of: sayCondition(speech, of) })

/**
 * A question of a plan in the words of a language. Example: an attribute `kind` of `normal` is "kind is normal repair", one
 * that is not `pdi` is "kind is not new-car inspection".
 */
export const sayCondition = (speech: Speech, one: Condition): string => {
  const { words, say } = speech
  switch (one.test) {
    case 'attribute':
      return words.phrase('is', { what: words.field(one.name), value: valuesOf(words, one.in) })
    case 'known':
      return words.phrase('known', { date: words.field(one.date) })
    case 'named':
      return words.phrase('named', { role: words.field(one.role) })
    case 'scored':
      return words.phrase('scored')
    case 'setting':
      return words.phrase('is', { what: words.parameter(one.parameter), value: valuesOf(words, one.in) })
    case 'compare':
      return `${say(one.left)} ${relations[one.relation]} ${say(one.right)}`
    case 'not':
      return sayNot(speech, one.of)
    case 'all':
    case 'any':
    default: {
      const by = one.test === 'all' ? 'and' : 'or'
      const parts = one.of.map((part) =>
        part.test === 'any' && one.of.length > 1
          ? words.phrase('brackets', { of: sayCondition(speech, part) })
          : sayCondition(speech, part),
      )
      return joined(words, by, parts)
    }
  }
}

/**
 * Filters one after another as one condition; empty where there are none. Filters named by a text are
 * looked up. Example: of `sold` alone it is "state is sold".
 */
export const sayWhere = (speech: Speech, where: Where): string => {
  const { words } = speech
  const filters = where.flatMap((one) => (typeof one === 'string' ? words.filters(one) : [one]))
  const parts = filters.map(({ keep }) =>
    keep.test === 'any' && filters.length > 1
      ? words.phrase('brackets', { of: sayCondition(speech, keep) })
      : sayCondition(speech, keep),
  )
  return parts.length === 0 ? '' : joined(words, 'and', parts)
}

import type { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import { factPayload } from './load-month.ts'
import type { FactKind } from './rules/plan.ts'
import { sayValue } from './rules/say-working.ts'
import type { factSaid } from './pay-shapes.contract.ts'
import { choiceWord, fieldWord } from './words.ts'

/** What a fact says, without the people in it. */
export type FactSaid = z.output<typeof factSaid>
type Payload = z.output<typeof factPayload>

const wordsOf = ({ attributes }: FactKind, payload: Payload, language: Language): FactSaid['words'] =>
  Object.entries(attributes).flatMap(([name, kind]) => {
    const value = payload.attributes[name]
    if (value === undefined || value === '' || value === false) return []
    const said = kind === 'text' ? String(value) : choiceWord(language, String(value))
    return [{ label: fieldWord(language, name), value: said }]
  })

const measuresOf = ({ measures }: FactKind, payload: Payload, language: Language): FactSaid['measures'] =>
  Object.entries(measures).flatMap(([name, unit]) => {
    const value = payload.measures[name]
    return value === undefined
      ? []
      : [{ label: fieldWord(language, name), value: sayValue(parseRational(value) ?? rational(0n), unit) }]
  })

const datesOf = ({ dates }: FactKind, payload: Payload, language: Language): FactSaid['dates'] =>
  dates.flatMap((name) => {
    const day = payload.dates[name]
    return day === undefined || day === null ? [] : [{ label: fieldWord(language, name), day }]
  })

/** What a fact says in words, without the people in it: days, figures and attributes, each with its label. */
export const factWords = (kind: FactKind, payload: unknown, language: Language): FactSaid => {
  const read = factPayload.parse(payload)
  return {
    words: wordsOf(kind, read, language),
    dates: datesOf(kind, read, language),
    measures: measuresOf(kind, read, language),
  }
}

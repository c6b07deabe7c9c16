import { compareRationals, parseRational } from '../../../kernel/rational.ts'
import type { Fact } from './fact.ts'
import type { FactField, FieldValue } from './fact-field.ts'

/** What was read of a row, by the name of the field. */
export type FactRow = Readonly<Record<string, FieldValue | undefined>>

const partOf = <T>(fields: readonly FactField[], part: FactField['part'], of: (field: FactField) => T) =>
  Object.fromEntries(fields.filter((field) => field.part === part).map((field) => [field.key, of(field)]))

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

/** The list of people in a field. Example: nothing is nobody. */
export const peopleIn = (value: FieldValue | undefined): readonly string[] =>
  typeof value === 'object' && value !== null ? value : []

/**
 * A fact from a row in which every field could be read. A figure that is not there yet is zero, as it waits for its day.
 * Example: an order without a day of settlement has `settledOn: null`.
 */
export const factOfRow = (kind: string, fields: readonly FactField[], row: FactRow): Fact => {
  const of = ({ name }: FactField): FieldValue => row[name] ?? null
  return {
    kind,
    id: textOf(row['id']),
    dates: partOf(fields, 'dates', (field) => textOf(of(field)) || null),
    measures: partOf(fields, 'measures', (field) => textOf(of(field)) || '0'),
    attributes: partOf(fields, 'attributes', (field) =>
      field.type === 'flag' ? of(field) === true : textOf(of(field)),
    ),
    people: partOf(fields, 'people', (field) => peopleIn(of(field))),
  }
}

/**
 * The figures that are missing though nothing waits for a day: a settled order without its amount would count as nothing.
 * Example: an accident car that left and is not assessed misses none.
 */
export const missingFigures = (fields: readonly FactField[], row: FactRow): readonly string[] => {
  const waits = fields.some(({ part, name }) => part === 'dates' && row[name] === null)
  return waits
    ? []
    : fields.filter(({ part, name }) => part === 'measures' && row[name] === null).map(({ name }) => name)
}

const same = (left: string, right: string): boolean => {
  const [one, other] = [parseRational(left), parseRational(right)]
  return one !== undefined && other !== undefined && compareRationals(one, other) === 0
}

/**
 * Figures as they were written before, where they are worth the same: a workbook leaves out zeros at the end, which is no
 * correction. Example: known `1080.00`, brought `1080`, kept `1080.00`.
 */
export const asKnown = (
  measures: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(measures).map(([name, text]) => {
      const before = known[name]
      return [name, before !== undefined && same(before, text) ? before : text]
    }),
  )

/** A fact as the texts of its fields, to be read again. Example: a day that is missing is empty. */
export const rowOfFact = (
  fields: readonly FactField[],
  { id, dates, measures, attributes, people }: Pick<Fact, 'id' | 'dates' | 'measures' | 'attributes' | 'people'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.map(({ name, part, key }) => {
      if (part === 'id') return [name, id]
      if (part === 'dates') return [name, dates[key] ?? '']
      if (part === 'measures') return [name, measures[key] ?? '']
      if (part === 'people') return [name, (people[key] ?? []).join(' ')]
      return [name, String(attributes[key] ?? '')]
    }),
  )

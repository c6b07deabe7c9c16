import { addDays } from '../../../kernel/period.ts'
import type { FactKind } from './plan.ts'

/** What may stand in a field of a fact. A figure without a name of its own (yuan an hour) is a `ratio`. */
export type FieldType =
  | 'id'
  | 'text'
  | 'day'
  | 'month'
  | 'money'
  | 'hours'
  | 'count'
  | 'ratio'
  | 'flag'
  | 'choice'
  | 'people'

/** One field of a kind of fact, as a column of a file or a field of a form. */
export interface FactField {
  /** What a column is called in files; the parts of a fact seldom share a name, and then it is `part.name`. */
  readonly name: string
  /** Where it lies in a fact; `own` where it lies nowhere and is read by its name. */
  readonly part: 'id' | 'dates' | 'measures' | 'attributes' | 'people' | 'own'
  /** Its name there. */
  readonly key: string
  readonly type: FieldType
  readonly choices?: readonly string[]
  /** True: may be empty. */
  readonly isOptional: boolean
}

/** What was read from a field; null: it is empty. */
export type FieldValue = string | boolean | readonly string[] | null

const figureTypes = ['money', 'hours', 'count'] as const

const typeOfUnit = (unit: string): FieldType => figureTypes.find((type) => type === unit) ?? 'ratio'

const typeOfAttribute = (allowed: FactKind['attributes'][string]): Pick<FactField, 'type' | 'choices'> =>
  allowed === 'flag' || allowed === 'text' ? { type: allowed } : { type: 'choice', choices: allowed }

/** What of a kind its fields are made from. */
export type FieldedKind = Pick<FactKind, 'dates' | 'measures' | 'attributes' | 'people'>

/**
 * The fields of a kind of fact: its id, its people, its days, its measures, its attributes. Days may be missing, and so may
 * the figure that waits with them; texts may be empty. Example: a complaint has `id`, `person`, `on`, `verified`.
 */
export const fieldsOf = (kind: FieldedKind): readonly FactField[] => {
  const all: readonly Omit<FactField, 'name'>[] = [
    { part: 'id', key: 'id', type: 'id', isOptional: false },
    ...kind.people.map((key) => ({ part: 'people' as const, key, type: 'people' as const, isOptional: false })),
    ...kind.dates.map((key) => ({ part: 'dates' as const, key, type: 'day' as const, isOptional: true })),
    ...Object.entries(kind.measures).map(([key, unit]) => ({
      part: 'measures' as const,
      key,
      type: typeOfUnit(unit),
      isOptional: kind.dates.length > 0,
    })),
    ...Object.entries(kind.attributes).map(([key, allowed]) => ({
      part: 'attributes' as const,
      key,
      ...typeOfAttribute(allowed),
      isOptional: allowed === 'text',
    })),
  ]
  const taken = new Set<string>()
  return all.map((field) => {
    const name = taken.has(field.key) ? `${field.part}.${field.key}` : field.key
    taken.add(name)
    return { ...field, name }
  })
}

const figures: Readonly<Partial<Record<FieldType, RegExp>>> = {
  money: /^-?\d{1,13}(\.\d{1,2})?$/u,
  hours: /^\d{1,13}(\.\d{1,6})?$/u,
  ratio: /^\d{1,13}(\.\d{1,6})?$/u,
  count: /^\d{1,13}$/u,
}

const readDay = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.test(written)) return undefined
  // The 30th of February would be another day.
  return addDays(written, 0) === written ? written : undefined
}

const readPeople = (text: string): readonly string[] | undefined => {
  const named: readonly string[] = text.match(/[^\s,;、\uFF0C\uFF1B]+/gu) ?? []
  return named.every((one) => one.length <= 100) && new Set(named).size === named.length ? named : undefined
}

const bounded = (text: string, most: number): string | undefined =>
  // oxlint-disable-next-line no-control-regex -- the very characters that no database text holds
  text.length <= most && !/[\u0000-\u001F\u007F]/u.test(text) ? text : undefined

/** A month, or the first day of one, as a workbook gives it. */
const readMonth = (text: string): string | undefined => {
  const [, year, month = '', first] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u.exec(text) ?? []
  if (first !== undefined && !/^0?1$/u.test(first)) return undefined
  const written = `${year}-${month.padStart(2, '0')}`
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/u.test(written) ? written : undefined
}

/** Names a choice may be called by, beside its own: the words of every language, yes and no for `true` and `false`. */
export type NamesOf = (choice: string) => readonly string[]

const choose = (text: string, choices: readonly string[], namesOf: NamesOf): string | undefined => {
  const wanted = text.toLowerCase()
  return choices.find((one) => [one, ...namesOf(one)].some((name) => name.toLowerCase() === wanted))
}

const readFlag = (text: string, namesOf: NamesOf): boolean | undefined => {
  const found = choose(text, ['true', 'false'], (one) => [...namesOf(one), one === 'true' ? '1' : '0'])
  return found === undefined ? undefined : found === 'true'
}

/** A figure as it is typed in Chinese too: full-width digits and separators of thousands are taken. */
const readFigure = (type: FieldType, text: string): string | undefined => {
  const narrow = text.normalize('NFKC')
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(narrow) ? narrow.replaceAll(',', '') : narrow
  return figures[type]?.test(plain) ? plain : undefined
}

const readText = (field: FactField, text: string, namesOf: NamesOf): FieldValue | undefined => {
  switch (field.type) {
    case 'day':
      return readDay(text)
    case 'month':
      return readMonth(text)
    case 'people':
      return readPeople(text)
    case 'flag':
      return readFlag(text, namesOf)
    case 'choice':
      return choose(text, field.choices ?? [], namesOf)
    case 'id':
      return bounded(text, 100)
    case 'text':
      return bounded(text, 1000)
    case 'money':
    case 'hours':
    case 'count':
    case 'ratio':
    default:
      return readFigure(field.type, text)
  }
}

/**
 * Reads what stands in a field. Figures stay the text they are: money with at most two places, hours and rates with six,
 * counts whole; no figure is ever a binary number here. Empty is null, or no where yes or no is asked for and nothing is
 * said; `undefined`: it cannot be read, or must not be empty. Examples: `1080.005` is no money, `１,080` is 1080,
 * `2026/10/4` is 2026-10-04.
 */
export const readField = (field: FactField, written: string, namesOf: NamesOf): FieldValue | undefined => {
  const text = written.trim()
  if (text !== '') return readText(field, text, namesOf)
  if (field.type === 'flag') return field.isOptional ? false : undefined
  return field.isOptional ? null : undefined
}

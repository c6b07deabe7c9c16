import { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { Kind } from '../../platform/table/table.ts'
import type { ShapeColumn, TableShape } from '../../platform/table/shape.ts'
import { type FiledKind, kindWord, optionNames, optionWord } from './fact-kinds.ts'
import { type FactField, type FieldType, readField } from './rules/fact-field.ts'
import type { Plan } from './rules/plan.ts'
import { fieldWord } from './words.ts'

const examples: Readonly<Record<FieldType, string>> = {
  id: 'A-001',
  text: '',
  day: '2026-10-04',
  month: '2026-10',
  money: '1080.00',
  hours: '2.5',
  count: '300',
  ratio: '0.4',
  flag: 'true',
  choice: '',
  people: 'E01',
}

const kinds: Readonly<Partial<Record<FieldType, Kind>>> = {
  day: 'day',
  money: 'money',
  hours: 'number',
  count: 'number',
}

/** How a workbook types the cells of a field. A rate stays text: it may have more places than a workbook shows. */
export const cellKind = (type: FieldType): Kind => kinds[type] ?? 'text'

const columnOf = (plan: Plan, language: Language, field: FactField): ShapeColumn => {
  const names = optionNames(plan)
  const [first = ''] = field.choices ?? []
  const yes = field.type === 'flag' ? optionWord(plan, language, 'true') : ''
  return {
    cell: z
      .string()
      .transform((text) => readField(field, text, names))
      .refine((value) => value !== undefined),
    kind: cellKind(field.type),
    example: field.type === 'choice' ? optionWord(plan, language, first) : yes || examples[field.type],
    ...(field.isOptional ? { isOptional: true as const } : {}),
  }
}

const nameKey = 'commission.filed-kind'
const aboutKey = 'commission.filed-about.'
const labelKey = 'commission.filed-field.'

/** What a file of a kind of fact looks like, by the plan that holds. Its texts are those of {@link sayingKind}. */
export const factShape = (plan: Plan, { fields }: FiledKind, language: Language): TableShape => ({
  name: nameKey,
  label: (column) => `${labelKey}${column}`,
  about: (column) => `${aboutKey}${column}`,
  columns: Object.fromEntries(fields.map((field) => [field.name, columnOf(plan, language, field)])),
})

const choicesOf = (plan: Plan, { choices = [] }: FactField, language: Language): string =>
  choices.map((choice) => optionWord(plan, language, choice)).join(' · ')

/** The title of a column; where another column is called the same, its name stands behind it, so that each is found again. */
const titleOf = ({ fields }: FiledKind, column: string, language: Language): string => {
  const word = (field: FactField): string => fieldWord(language, field.key)
  const own = fields.find(({ name }) => name === column)
  if (!own) return column
  const isShared = fields.some((one) => one !== own && [one.name, word(one)].includes(word(own)))
  return isShared ? `${word(own)} (${column})` : word(own)
}

/**
 * The same context, which also knows the names of a kind of the plan and of its fields: they are data, so no text of the
 * program can name them all.
 */
export const sayingKind = <C extends CallerCtx>(ctx: C, plan: Plan, kind: FiledKind): C => ({
  ...ctx,
  translate: (language, key, params) => {
    if (key === nameKey) return kindWord(plan, language, kind.name)
    if (key.startsWith(labelKey)) return titleOf(kind, key.slice(labelKey.length), language)
    const asked = key.startsWith(aboutKey) ? key.slice(aboutKey.length) : undefined
    const field = kind.fields.find((one) => one.name === asked)
    return field
      ? ctx.translate(language, `commission.about.${field.type}`, { choices: choicesOf(plan, field, language) })
      : ctx.translate(language, key, params)
  },
})

import { languages, type Language } from '../../kernel/language.ts'
import { type FactField, fieldsOf } from './rules/fact-field.ts'
import type { Plan } from './rules/plan.ts'
import { commissionTexts } from './texts.ts'
import { choiceWord } from './words.ts'

/** A kind of fact as it is filled in: by the plan, or one that every plan has. */
export interface FiledKind {
  readonly name: string
  readonly fields: readonly FactField[]
}

/** Kinds that every plan has: who works where, what they were scored, what they are to reach. */
export const ownKinds = ['roster', 'score', 'target'] as const

const own = (name: string, field: Omit<FactField, 'name' | 'key' | 'part' | 'isOptional'>, isOptional = false) => ({
  name,
  key: name,
  part: 'own' as const,
  isOptional,
  ...field,
})

const rosterFields = ({ groups }: Plan): readonly FactField[] => [
  own('person', { type: 'id' }),
  own('name', { type: 'text' }),
  own('group', { type: 'choice', choices: Object.keys(groups) }),
  own('role', { type: 'text' }, true),
  own('coefficient', { type: 'ratio' }, true),
  own('probation', { type: 'flag' }, true),
  own('baseWage', { type: 'money' }, true),
  own('from', { type: 'day' }, true),
  own('to', { type: 'day' }, true),
]

const scoreFields: readonly FactField[] = [
  own('person', { type: 'people' }),
  own('period', { type: 'month' }),
  own('points', { type: 'ratio' }),
]

/** Every field of any sheet; which of them a sheet has is looked at row by row. */
const targetFields = ({ targets }: Plan): readonly FactField[] => [
  own('sheet', { type: 'choice', choices: Object.keys(targets) }),
  own('person', { type: 'people' }, true),
  own('period', { type: 'month' }),
  ...Object.entries(
    Object.assign({}, ...Object.values(targets).map(({ fields }) => fields)) as Record<string, string>,
  ).map(([name, unit]) =>
    own(name, { type: unit === 'money' || unit === 'count' || unit === 'hours' ? unit : 'ratio' }, true),
  ),
  own('signedOn', { type: 'day' }, true),
  own('signedBy', { type: 'people' }, true),
]

/** A kind of fact as it is filled in; `undefined` when the plan has none of this name. */
export const filedKind = (plan: Plan, name: string): FiledKind | undefined => {
  if (name === 'roster') return { name, fields: rosterFields(plan) }
  if (name === 'score') return { name, fields: scoreFields }
  if (name === 'target') return { name, fields: targetFields(plan) }
  const kind = Object.hasOwn(plan.facts, name) ? plan.facts[name] : undefined
  return kind && { name, fields: fieldsOf(kind) }
}

/** What people call a kind of fact. */
export const kindWord = (plan: Plan, language: Language, name: string): string =>
  commissionTexts[language][`commission.word.kind.${name}`] ?? plan.facts[name]?.label[language] ?? name

/** What people call a choice of a field: a group or a sheet as the plan calls it, anything else by its word. */
export const optionWord = (plan: Plan, language: Language, choice: string): string =>
  plan.groups[choice]?.[language] ?? plan.targets[choice]?.label[language] ?? choiceWord(language, choice)

/** All that a choice may be called in a file: its word in every language, also of another part of the plan. */
export const optionNames =
  (plan: Plan) =>
  (choice: string): readonly string[] =>
    languages.flatMap((language) => [
      optionWord(plan, language, choice),
      choiceWord(language, choice),
      plan.targets[choice]?.label[language] ?? choice,
    ])

import { businessMonth } from '../../kernel/period.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FactListRow } from './fact-list.store.ts'
import { type FiledKind, optionWord } from './fact-kinds.ts'
import { factPayload, rosterPayload, scorePayload, signedSheet } from './load-month.ts'
import type { FactField } from './rules/fact-field.ts'
import { rowOfFact } from './rules/fact-row.ts'
import { monthOfFact } from './rules/month-of-fact.ts'
import type { Plan } from './rules/plan.ts'
import { fieldWord } from './words.ts'

/** What a fact says by the names of its fields, as it would be typed. */
type Values = Readonly<Record<string, string>>

const rosterValues = (payload: unknown): Values => {
  const { isOnProbation, coefficient = '', baseWage = '', from = '', to = '', ...said } = rosterPayload.parse(payload)
  return { ...said, coefficient, probation: String(isOnProbation), baseWage, from, to }
}

const targetValues = (payload: unknown): Values => {
  const { name, person = '', period, values, signedOn, signedBy } = signedSheet.parse(payload)
  return {
    sheet: name,
    person,
    period,
    ...values,
    signedOn: signedOn ?? '',
    signedBy: signedOn === null ? '' : signedBy.join(' '),
  }
}

const scoreValues = (payload: unknown): Values => scorePayload.parse(payload)

/** What is kept of a fact as the texts of its fields. */
export const valuesOf = ({ name, fields }: FiledKind, key: string, payload: unknown): Values => {
  if (name === 'roster') return rosterValues(payload)
  if (name === 'target') return targetValues(payload)
  if (name === 'score') return scoreValues(payload)
  return rowOfFact(fields, { id: key, ...factPayload.parse(payload) })
}

/** A value for reading: a choice in its words. */
export const readable = (
  { language }: CallerCtx,
  plan: Plan,
  { field: { type }, text }: { readonly field: FactField; readonly text: string },
): string => (text !== '' && (type === 'choice' || type === 'flag') ? optionWord(plan, language, text) : text)

/** What a fact is called in a list: those that every plan has are called by many things at once, and one of them says enough. */
const titleOf = (
  ctx: CallerCtx,
  plan: Plan,
  { name, key, values }: { readonly name: string; readonly key: string; readonly values: Values },
) => {
  const { person = '', name: called = '', period = '', sheet = '' } = values
  if (name === 'roster') return `${person} ${called}`
  if (name === 'score') return `${person} ${period}`
  if (name === 'target')
    return [plan.targets[sheet]?.label[ctx.language] ?? sheet, person, period].filter((part) => part !== '').join(' ')
  return key
}

/** How the facts of a kind are told in a form and in few words. */
export const sayingOf = (ctx: CallerCtx, plan: Plan, kind: FiledKind) => {
  const { language } = ctx
  const says = (values: Values): string =>
    kind.fields
      .filter(({ name, part }) => part !== 'id' && (values[name] ?? '') !== '' && values[name] !== 'false')
      .map((field) =>
        field.type === 'flag'
          ? fieldWord(language, field.key)
          : `${fieldWord(language, field.key)} ${readable(ctx, plan, { field, text: values[field.name] ?? '' })}`,
      )
      .join(' · ')
  return ({ key, payload }: Pick<FactListRow, 'key' | 'payload'>) => {
    const values = valuesOf(kind, key, payload)
    const { name } = kind
    return { kind: name, key, title: titleOf(ctx, plan, { name, key, values }), values, says: says(values) }
  }
}

/** How the facts of a kind are told: with their words, and where each stands. */
export const tellingOf = (ctx: CallerCtx, plan: Plan, kind: FiledKind) => {
  const { language } = ctx
  const counted = monthOfFact(plan, businessMonth(ctx.now(), ctx.zone))
  const say = sayingOf(ctx, plan, kind)
  const standingOf = ({ key, payload, isWithdrawn }: Pick<FactListRow, 'key' | 'payload' | 'isWithdrawn'>) => {
    const nothing = { month: null, reason: null }
    if (isWithdrawn) return { ...nothing, is: 'withdrawn' as const }
    if (kind.fields[0]?.part !== 'id') {
      const period = valuesOf(kind, key, payload)['period']
      return { ...nothing, is: 'counted' as const, month: period ?? null }
    }
    const found = counted({ id: key, kind: kind.name, ...factPayload.parse(payload) })
    if (found.is === 'counted') return { ...nothing, is: found.is, month: found.month }
    return { ...nothing, is: found.is, reason: plan.reasons[found.reason]?.[language] ?? found.reason }
  }
  return (row: FactListRow) => ({
    ...say(row),
    standing: standingOf(row),
    source: row.source,
    by: row.recordedBy,
    at: row.knownAt.toISOString(),
    revisions: row.revisions,
  })
}

import { checkCondition } from './check-condition.ts'
import { unitOf } from './check-expression.ts'
import { type Checking, into, type Place } from './checking.ts'
import type { CutoffRule, FactKind } from './plan.ts'
import { parseUnit } from './unit.ts'

interface RuleAsked {
  readonly rule: CutoffRule
  readonly kind: FactKind
  readonly isLast: boolean
}

const checkRule = (checking: Checking, { rule, kind, isLast }: RuleAsked, place: Place): void => {
  const { when, clause, month, pending, never } = rule
  checking.clause(into(place, 'clause'), clause)
  checking.reason(into(place, 'pending'), pending)
  checking.reason(into(place, 'never'), never)
  if ([month, pending, never].filter((said) => said !== undefined).length !== 1) checking.tell(place, 'not-one-outcome')
  if (month?.length === 0) checking.tell(into(place, 'month'), 'empty')
  for (const [index, { date, waiting }] of (month ?? []).entries()) {
    const at = into(place, 'month', index)
    if (!kind.dates.includes(date))
      checking.tell(into(at, 'date'), 'unknown-date', { name: date, facts: place.kind ?? '' })
    checking.reason(into(at, 'waiting'), waiting)
  }
  if (when) checkCondition(unitOf, when, { checking, place: into(place, 'when') })
  if (isLast && when) checking.tell(place, 'cutoff-open')
  if (!isLast && !when) checking.tell(place, 'cutoff-unreachable')
}

const checkKind = (checking: Checking, kind: FactKind, place: Place): void => {
  for (const [name, unit] of Object.entries(kind.measures))
    if (!parseUnit(unit)) checking.tell(into(place, 'measures', name), 'unknown-unit', { unit })
  for (const [name, allowed] of Object.entries(kind.attributes))
    if (allowed.length === 0) checking.tell(into(place, 'attributes', name), 'empty')
  const { cutoff } = kind
  if (cutoff.length === 0) checking.tell(into(place, 'cutoff'), 'empty')
  for (const [index, rule] of cutoff.entries())
    checkRule(
      checking,
      { rule, kind, isLast: index === cutoff.length - 1 },
      { ...into(place, 'cutoff', index), clause: rule.clause },
    )
}

/**
 * Checks the kinds of facts of a plan: units of measures, and cut-offs that end with a rule for every fact there is, ask
 * only about the fact itself and name its own days. Example: a list of rules whose last has a condition is `cutoff-open`.
 */
export const checkKinds = (checking: Checking, nowhere: Place): void => {
  for (const [name, kind] of Object.entries(checking.plan.facts)) {
    const clause = kind.cutoff[0]?.clause ?? ''
    checkKind(checking, kind, { ...into(nowhere, 'facts', name), clause, kind: name, isSieve: true })
  }
}

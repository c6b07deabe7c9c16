import { checkCondition, checkSelection, checkUnusedFilters } from './check-condition.ts'
import { unitOf } from './check-expression.ts'
import { checkKinds } from './check-kind.ts'
import { checkParameters, unitOfFigure } from './check-parameter.ts'
import { checkSizes } from './check-size.ts'
import { checkDeductions, checkSteps } from './check-step.ts'
import { Checking, into, type Place, wholePlan } from './checking.ts'
import type { Gate, Plan, Transfer } from './plan.ts'
import type { Problem } from './scope.ts'
import { formatUnit, isSameUnit, parseUnit, type Unit } from './unit.ts'

/** Reasons and notes the engine itself gives, which need words too. */
const reasonsOfEngine = [
  'OTHER_MONTH',
  'PROBATION',
  'NOT_A_MEMBER',
  'FORFEITED',
  'CUT_TO_GROSS',
  'POOL_HELD',
  'MISSING_COEFFICIENT',
  'NOBODY',
  'LARGE_ADJUSTMENT',
  'DEDUCTIONS_ABOVE_SHARE',
  'BELOW_MINIMUM_WAGE',
]

const expectFigure = (
  checking: Checking,
  { key, wanted }: { readonly key: string; readonly wanted: Unit },
  place: Place,
): void => {
  const unit = unitOfFigure(checking, key, place)
  if (unit && !isSameUnit(unit, wanted))
    checking.tell(place, 'wrong-unit', { unit: formatUnit(unit), wanted: formatUnit(wanted) })
}

const named = (list: readonly { readonly name: string }[], within: string) =>
  list.map(({ name }, index) => ({ name, at: [within, index, 'name'] }))

const checkNames = (checking: Checking, nowhere: Place): void => {
  const { steps, deductions } = checking.plan
  checking.unique(nowhere, named(steps, 'steps'))
  checking.unique(nowhere, named(deductions, 'deductions'))
  checking.unique(
    nowhere,
    steps.flatMap(({ pool }, index) => (pool === undefined ? [] : [{ name: pool, at: ['steps', index, 'pool'] }])),
  )
}

const checkTargets = (checking: Checking, nowhere: Place): void => {
  for (const [sheet, { fields }] of Object.entries(checking.plan.targets))
    for (const [field, unit] of Object.entries(fields))
      if (!parseUnit(unit)) checking.tell(into(nowhere, 'targets', sheet, 'fields', field), 'unknown-unit', { unit })
}

const checkTransfer = (checking: Checking, transfer: Transfer, place: Place): void => {
  const { facts, from, to, measure, where, clause, warnAbove } = transfer
  checking.clause(into(place, 'clause'), clause)
  checkSelection(unitOf, { facts, where }, { checking, place })
  expectFigure(checking, { key: warnAbove, wanted: {} }, into(place, 'warnAbove'))
  const inside = { ...into(place, 'measure'), kind: facts }
  if (!Object.hasOwn(checking.plan.facts, facts)) return
  const unit = unitOf(checking, { op: 'measure', name: measure }, inside)
  if (unit && !isSameUnit(unit, { money: 1 }))
    checking.tell(inside, 'wrong-unit', { unit: formatUnit(unit), wanted: 'money' })
  for (const [key, role] of Object.entries({ from, to }))
    if (checking.plan.facts[facts]?.people.includes(role) !== true)
      checking.tell(into(place, key), 'unknown-role', { name: role, facts })
}

const checkGate = (checking: Checking, gate: Gate, place: Place): void => {
  checking.clause(into(place, 'clause'), gate.clause)
  checking.reason(into(place, 'reason'), gate.reason)
  switch (gate.gate) {
    case 'signed':
      if (!Object.hasOwn(checking.plan.targets, gate.sheet))
        checking.tell(into(place, 'sheet'), 'unknown-sheet', { name: gate.sheet })
      return
    case 'scored':
      return checking.groups(into(place, 'groups'), gate.groups)
    case 'none':
      checkSelection(unitOf, { facts: gate.facts, where: gate.where }, { checking, place })
      return
    case 'met':
      return checkCondition(unitOf, gate.test, { checking, place: into(place, 'test') })
  }
}

const ways = {
  probation: ['excluded', 'forfeited'],
  proration: ['days', 'end_of_month', 'none'],
  stacking: ['additive', 'sequential'],
} as const

const checkRoster = (checking: Checking, nowhere: Place): void => {
  const { roster } = checking.plan
  const place = { ...into(nowhere, 'roster'), clause: roster.clause }
  checking.clause(into(place, 'clause'), roster.clause)
  for (const [name, known] of Object.entries(ways) as [keyof typeof ways, readonly string[]][]) {
    const [at, key] = [into(place, name), roster[name]]
    const parameter = checking.parameter(at, key)
    if (parameter && parameter.kind !== 'choice') checking.tell(at, 'wrong-kind', { parameter: key, wanted: 'choice' })
    if (parameter?.isOptional === true) checking.tell(at, 'must-not-be-optional', { parameter: key })
    for (const choice of parameter?.choices ?? [])
      if (!known.includes(choice)) checking.tell(at, 'unknown-case', { parameter: key, name: choice })
  }
  if (roster.equalWhenUnset.length > 0) checking.groups(into(place, 'equalWhenUnset'), roster.equalWhenUnset)
}

const checkLaw = (checking: Checking, nowhere: Place): void => {
  const { deductionShare, minimumWage, recoveryCap } = checking.plan.law ?? {}
  const place = into(nowhere, 'law')
  if (deductionShare !== undefined)
    expectFigure(checking, { key: deductionShare, wanted: {} }, into(place, 'deductionShare'))
  if (recoveryCap !== undefined) expectFigure(checking, { key: recoveryCap, wanted: {} }, into(place, 'recoveryCap'))
  if (minimumWage !== undefined)
    expectFigure(checking, { key: minimumWage, wanted: { money: 1 } }, into(place, 'minimumWage'))
}

const checkStatement = (checking: Checking, nowhere: Place): void => {
  for (const [line, { clause }] of Object.entries(checking.plan.statement))
    checking.clause({ ...into(nowhere, 'statement', line, 'clause'), clause }, clause)
  for (const reason of reasonsOfEngine) checking.reason(into(nowhere, 'reasons'), reason)
}

/**
 * Everything that is wrong with a plan, at once, in the order in which it is read; a plan without problems can be
 * computed. Names exist and steps use earlier ones only; figures that are added, compared or bounded have one unit; facts,
 * people and scores are asked about only where there are any; amounts that leave the plan are rounded money; parameters
 * have fitting values. Source: engine, points 1 and 2. Example: hours added to yuan in the second term of the fifth step is
 * `units-differ` at `steps.4.is.of.1`.
 */
export const checkPlan = (plan: Plan): readonly Problem[] => {
  const checking = new Checking(plan)
  const atEnd = { ...wholePlan, stepsBefore: plan.steps.length }
  checkNames(checking, wholePlan)
  checkParameters(checking, wholePlan)
  checkTargets(checking, wholePlan)
  checkKinds(checking, wholePlan)
  checkSteps(checking, wholePlan)
  checkSizes(checking, wholePlan)
  checkDeductions(checking, atEnd)
  for (const [index, transfer] of plan.transfers.entries())
    checkTransfer(checking, transfer, { ...into(atEnd, 'transfers', index), clause: transfer.clause })
  for (const [index, gate] of plan.gates.entries())
    checkGate(checking, gate, { ...into(atEnd, 'gates', index), clause: gate.clause })
  checkRoster(checking, wholePlan)
  checkLaw(checking, wholePlan)
  checkStatement(checking, wholePlan)
  checkUnusedFilters(unitOf, checking, wholePlan)
  return checking.problems
}

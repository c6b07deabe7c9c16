export { supplyClock } from './clock.ts'
export {
  cycleIdsByCode,
  findCycle,
  findCycleBefore,
  joinCycle,
  listCycleCodes,
  listCyclesInMotion,
  lockCycle,
  moveCycle,
  settledCycleIds,
  tryLockCycle,
  type CycleRow,
} from './cycle.store.ts'
export {
  cycleForOutlet,
  findCycleOutlet,
  listCycleOutlets,
  listPolicyLines,
  starsInCycle,
  type CycleForOutlet,
  type CycleOutlet,
  type PolicyLine,
} from './policy.store.ts'
export { importLimits, importSupply } from './import-supply.ts'
export { exportPolicy, putPolicy } from './policy.service.ts'
export { publishCycle } from './publish.ts'
export { publishedPolicy } from './published-policy.ts'
export { isFilingOpen, isOrderingOpen, isSeedPublic } from './rules/cycle-state.ts'
export { isEligible } from './rules/eligibility.ts'
export { limitInForce, limitsForStar, type LimitInForce, type LimitKind } from './rules/limit.ts'
export { createCycle, findVisibleCycle, viewCycle, type CycleView } from './supply.service.ts'
export { supplyMigrations } from './supply.migrations.ts'
export { supplySubjects } from './subjects.ts'
export { supplyRoutes } from './supply.routes.ts'
export { supplyTexts } from './texts.ts'

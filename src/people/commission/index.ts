export { commissionMigrations } from './commission.migrations.ts'
export { commissionTexts } from './texts.ts'
export { factsOfMonth, keptFact, takeInFacts, type Brought } from './facts.ts'
export { addPlan } from './plans.ts'

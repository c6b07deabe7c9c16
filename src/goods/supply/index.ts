export { supplyMigrations } from './supply.migrations.ts'

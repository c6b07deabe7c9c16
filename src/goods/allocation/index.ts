export { allocationMigrations } from './allocation.migrations.ts'

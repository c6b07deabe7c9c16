export { orderingMigrations } from './ordering.migrations.ts'

export { fillRateMigrations } from './fill-rate.migrations.ts'

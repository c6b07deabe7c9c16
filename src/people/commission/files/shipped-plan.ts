import { readFileSync } from 'node:fs'
import type { Plan } from '../rules/plan.ts'

/** The plan of a 4S station that ships with Manzu. */
export const shippedPlan = (): Plan =>
  JSON.parse(readFileSync(new URL('../plans/s5.json', import.meta.url), 'utf8')) as Plan

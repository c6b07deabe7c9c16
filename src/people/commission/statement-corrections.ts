import type { CallerCtx } from '../../platform/ctx.ts'
import { listCorrections } from './run.store.ts'

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** What was corrected of earlier months in somebody's statement. */
export const correctionsFor = async (ctx: CallerCtx, runId: number, number: string) =>
  (await listCorrections(ctx.db, runId))
    .filter((one) => one.number === number)
    .map(({ earnedPeriod, amount, nodes, facts }) => ({
      earnedPeriod,
      amount,
      nodes: strings(nodes),
      facts: strings(facts),
    }))

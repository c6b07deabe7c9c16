import { numberIds } from '../../platform/audit/number-ids.ts'
import type { NameSubjects } from '../../platform/module.ts'
import { cycleNames } from './cycle.store.ts'

/** What cycles are called today: their name, or their code where they have none. */
export const supplySubjects: NameSubjects = { cycle: (ctx, ids) => cycleNames(ctx.db, numberIds(ids)) }

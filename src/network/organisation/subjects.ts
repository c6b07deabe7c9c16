import { numberIds } from '../../platform/audit/number-ids.ts'
import type { NameSubjects } from '../../platform/module.ts'
import { namesById } from './subject.store.ts'

/** What outlets, regions, owner entities and staff are called today. */
export const organisationSubjects: NameSubjects = {
  outlet: (ctx, ids) => namesById(ctx.db, 'outlet', numberIds(ids)),
  region: (ctx, ids) => namesById(ctx.db, 'region', numberIds(ids)),
  owner: (ctx, ids) => namesById(ctx.db, 'owner', numberIds(ids)),
  staff: (ctx, ids) => namesById(ctx.db, 'staff', numberIds(ids)),
}

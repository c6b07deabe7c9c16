import { numberIds } from '../../platform/audit/number-ids.ts'
import type { NameSubjects } from '../../platform/module.ts'
import { apiKeyNames } from './api-key.store.ts'
import { findHolders } from './holder.store.ts'

/** What accounts and keys are called today. */
export const accessSubjects: NameSubjects = {
  account: async (ctx, ids) => new Map([...(await findHolders(ctx.db, ids))].map(([id, { name }]) => [id, name])),
  apiKey: (ctx, ids) => apiKeyNames(ctx.db, numberIds(ids)),
}

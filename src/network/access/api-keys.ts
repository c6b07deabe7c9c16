import { randomBytes } from 'node:crypto'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { findAccount } from './access.store.ts'
import { insertApiKey, listApiKeyRows, revokeApiKeyRow } from './api-key.store.ts'
import { hashApiKey } from './identify.ts'

/** Keys for machines, newest first. */
export const listApiKeys = async (ctx: Ctx) =>
  (await listApiKeyRows(ctx.db)).map((key) => ({
    ...key,
    createdAt: key.createdAt.toISOString(),
    revokedAt: key.revokedAt?.toISOString() ?? null,
  }))

/** Makes a key that acts as an account; the key itself is answered once and kept nowhere. */
export const createApiKey = (
  ctx: CallerCtx,
  input: { name: string; accountId: string },
): Promise<{ id: number; key: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const account = await findAccount(tx.db, input.accountId)
    if (!account) return refusal('notFound', 'access.no-account')
    const key = `mz_${randomBytes(32).toString('base64url')}`
    const row = { ...input, hash: hashApiKey(key), prefix: key.slice(0, 9) }
    const id = await insertApiKey(tx.db, { ...row, createdBy: tx.caller.userId, createdAt: tx.now() })
    const after = { name: input.name, acts: account.signInName }
    await record(tx, { action: 'api-key.created', subject: 'apiKey', subjectId: id, after })
    return { id, key }
  })

/** Ends a key at once. */
export const revokeApiKey = (ctx: Ctx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    if (!(await revokeApiKeyRow(tx.db, id, tx.now()))) return refusal('notFound', 'access.no-api-key')
    await record(tx, { action: 'api-key.revoked', subject: 'apiKey', subjectId: id })
    return { done: true as const }
  })

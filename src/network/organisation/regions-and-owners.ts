import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record, recordAll } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import type { OwnerEntity, Region } from './organisation.store.ts'
import { insertOwner, insertOwners, lockOwner, updateOwnerName } from './owner.store.ts'
import { insertRegion, lockRegion, updateRegionName } from './region.store.ts'

/** Adds a region. */
export const createRegion = (ctx: Ctx, input: { code: string; name: string }): Promise<Region | Refusal> =>
  transact(ctx, async (tx) => {
    const region = await insertRegion(tx.db, input)
    if (!region) return refusal('conflict', 'organisation.code-taken', { code: input.code })
    await record(tx, { action: 'region.created', subject: 'region', subjectId: region.id, after: region })
    return region
  })

/** Gives a region another name; its code stays, because files name it by that. The same name again changes nothing. */
export const renameRegion = (ctx: Ctx, id: number, name: string): Promise<Region | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await lockRegion(tx.db, id)
    if (!before) return refusal('notFound', 'organisation.no-region')
    if (before.name === name) return before
    const after = { ...before, name }
    await updateRegionName(tx.db, id, name)
    await record(tx, { action: 'region.renamed', subject: 'region', subjectId: id, before, after })
    return after
  })

/** Adds an owner entity. */
export const createOwnerEntity = (ctx: Ctx, input: { code: string; name: string }): Promise<OwnerEntity | Refusal> =>
  transact(ctx, async (tx) => {
    const owner = await insertOwner(tx.db, input)
    if (!owner) return refusal('conflict', 'organisation.code-taken', { code: input.code })
    await record(tx, { action: 'owner.created', subject: 'owner', subjectId: owner.id, after: owner })
    return owner
  })

/** Adds owner entities of different codes, all or none. */
export const createOwnerEntities = (
  ctx: Ctx,
  inputs: readonly { code: string; name: string }[],
): Promise<readonly OwnerEntity[] | Refusal> =>
  transact(ctx, async (tx) => {
    const owners = await insertOwners(tx.db, inputs)
    const added = new Set(owners.map(({ code }) => code))
    const taken = inputs.find(({ code }) => !added.has(code))
    if (taken) return refusal('conflict', 'organisation.code-taken', { code: taken.code })
    await recordAll(
      tx,
      owners.map((owner) => ({ action: 'owner.created', subject: 'owner', subjectId: owner.id, after: owner })),
    )
    return owners
  })

/** Gives an owner entity another name; its code stays. The same name again changes nothing. */
export const renameOwnerEntity = (ctx: Ctx, id: number, name: string): Promise<OwnerEntity | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await lockOwner(tx.db, id)
    if (!before) return refusal('notFound', 'organisation.no-owner')
    if (before.name === name) return before
    const after = { ...before, name }
    await updateOwnerName(tx.db, id, name)
    await record(tx, { action: 'owner.renamed', subject: 'owner', subjectId: id, before, after })
    return after
  })

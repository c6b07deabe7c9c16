import { createHash } from 'node:crypto'
import { isRefusal, refusal, refusalDetail, withDetails, type Refusal } from '../../kernel/refusal.ts'
import { listActiveOutlets } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { lockCycle, publishRow, type CycleRow } from './cycle.store.ts'
import { findingsOfCycle } from './policy.service.ts'
import { insertCycleOutlets, listPolicyLines, type CycleOutlet, type PolicyLine } from './policy.store.ts'
import { findDraft, viewCycle, type CycleView } from './supply.service.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** All of an outlet that decides what it may have: weight by stars and owner, eligibility by region, channel, tags. */
const frozenOutlet = ({ licenceNumber, stars, ownerId, regionId, channel, tags }: CycleOutlet) => [
  licenceNumber,
  stars,
  ownerId,
  regionId,
  channel,
  tags,
]

const policyHash = (cycle: CycleRow, lines: readonly PolicyLine[], outlets: readonly CycleOutlet[]): string => {
  const { id: _id, name: _name, state: _state, seed: _seed, publishedAt: _at, ...frozen } = viewCycle(cycle)
  // Plain lists in a fixed order: the same policy gives the same text, and anybody can make it again from what is public.
  return sha256(JSON.stringify([frozen, lines, outlets.map(frozenOutlet)]))
}

const closesBefore = (cycle: CycleRow, now: Date): boolean => (cycle.filingClosesAt ?? cycle.orderingClosesAt) <= now

const blockersOf = async (ctx: Ctx, cycle: CycleRow): Promise<Refusal | undefined> => {
  if (closesBefore(cycle, ctx.now())) return refusal('invalid', 'supply.closes-in-the-past')
  const blockers = (await findingsOfCycle(ctx, cycle.id)).filter(({ severity }) => severity === 'blocker')
  if (blockers.length === 0) return undefined
  const details = blockers.map(({ productId, code, params }) => refusalDetail(`product:${productId}`, code, params))
  return withDetails(refusal('conflict', 'supply.not-ready', { count: details.length }), details)
}

/**
 * Publishes a draft: policy, limits, weights and the outlets with their stars are frozen, a secret seed is drawn and its
 * SHA-256 shown to everybody. From here on nothing of it can change; the clock does the rest.
 */
export const publishCycle = (ctx: CallerCtx, cycleId: number): Promise<CycleView | Refusal> =>
  transact(ctx, async (tx) => {
    await lockCycle(tx.db, cycleId)
    const draft = await findDraft(tx, cycleId)
    if (isRefusal(draft)) return draft
    const blocked = await blockersOf(tx, draft)
    if (blocked) return blocked
    const [lines, outlets, seed] = [await listPolicyLines(tx.db, cycleId), await listActiveOutlets(tx.db), tx.draw()]
    await insertCycleOutlets(tx.db, cycleId, outlets)
    const published = await publishRow(tx.db, {
      id: cycleId,
      seed,
      seedCommitment: sha256(seed),
      policyHash: policyHash(draft, lines, outlets),
      publishedAt: tx.now(),
      publishedBy: tx.caller.userId,
    })
    if (!published) return refusal('conflict', 'supply.published-already', { code: draft.code })
    const view = viewCycle(published)
    await record(tx, { action: 'cycle.published', subject: 'cycle', subjectId: cycleId, after: view })
    await tx.tell(tx, { name: 'supply.cycle-published', data: { cycleId } })
    return view
  })

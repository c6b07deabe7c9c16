import { createHash } from 'node:crypto'
import { refusal, refusalDetail, withDetails, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { mayReachOutlet } from '../../kernel/caller.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { joinCycle, type CycleRow, type PolicyLine } from '../supply/index.ts'
import type { Db } from '../../platform/db/connect.ts'
import {
  findSubmission,
  queueOutlet,
  type At,
  type LineWrite,
  type Receipt,
  type SubmissionWrite,
} from './ordering.store.ts'
import { dailyLimitOf, readOutletTerms, type OutletTerms } from './terms.ts'

/** A typed quantity of one product, in units. */
export interface AskedLine {
  readonly productId: number
  readonly quantity: number
}

/** What an outlet sends: a key of its own making and its lines. */
export interface Submission {
  readonly key: string
  readonly lines: readonly AskedLine[]
}

/** One line asked, with the policy that holds for it. */
export interface PlannedLine extends AskedLine {
  readonly policy: PolicyLine
  readonly priceFen: number
}

/** A submission that may be decided: the cycle is open, the lines are known, the locks are held. */
export interface OpenSubmission {
  readonly at: At
  readonly cycle: CycleRow
  readonly terms: OutletTerms
  readonly lines: readonly PlannedLine[]
}

/** How one kind of submission is decided and written. */
export interface SubmissionKind {
  readonly kind: 'file' | 'order'
  readonly closed: (cycle: CycleRow, now: Date) => Refusal | undefined
  readonly decide: (ctx: CallerCtx, open: OpenSubmission) => Promise<readonly LineWrite[]>
  readonly write: (db: Db, row: SubmissionWrite) => Promise<void>
}

const hashOf = (kind: string, cycleId: number, { lines }: Submission): string => {
  const sorted = lines.map(({ productId, quantity }) => [productId, quantity]).toSorted(([a = 0], [b = 0]) => a - b)
  return createHash('sha256')
    .update(JSON.stringify([kind, cycleId, sorted]))
    .digest('hex')
}

/** Every wrong line at once: unknown product, the same product twice, more than the daily limit. */
const wrongLines = ({ lines }: Submission, { policy, outlet }: OutletTerms): Refusal | undefined => {
  const seen = new Set<number>()
  const details = lines.flatMap(({ productId, quantity }, index) => {
    const path = `body.lines.${index}`
    const line = policy.get(productId)
    if (!line) return [refusalDetail(path, 'ordering.not-in-cycle', { productId })]
    if (seen.has(productId)) return [refusalDetail(path, 'ordering.product-twice', { productId })]
    seen.add(productId)
    const limit = dailyLimitOf(line, outlet)
    return limit !== null && quantity > limit
      ? [refusalDetail(path, 'ordering.over-daily-limit', { productId, limit, requested: quantity })]
      : []
  })
  if (details.length === 0) return undefined
  const [first] = details
  // A single wrong line is told by its own sentence; several are counted and named one by one.
  return details.length === 1 && first
    ? withDetails(refusal('invalid', first.code, first.params), details)
    : withDetails(refusal('invalid', 'ordering.lines-refused', { count: details.length }), details)
}

const plannedLines = async (ctx: CallerCtx, { lines }: Submission, terms: OutletTerms): Promise<PlannedLine[]> => {
  const products = await productsById(
    ctx.db,
    lines.map(({ productId }) => productId),
  )
  return lines
    .toSorted((a, b) => a.productId - b.productId)
    .flatMap((line) => {
      const policy = terms.policy.get(line.productId)
      return policy ? [{ ...line, policy, priceFen: products.get(line.productId)?.priceFen ?? 0 }] : []
    })
}

const decideAndWrite = async (
  ctx: CallerCtx,
  { at, cycle, submission }: { at: At; cycle: CycleRow; submission: Submission },
  how: SubmissionKind,
): Promise<Receipt | Refusal> => {
  const terms = await readOutletTerms(ctx.db, at, cycle)
  if (!terms) return refusal('forbidden', 'ordering.outlet-not-in-cycle')
  const wrong = wrongLines(submission, terms)
  if (wrong) return wrong
  const lines = await how.decide(ctx, { at, cycle, terms, lines: await plannedLines(ctx, submission, terms) })
  const submittedAt = ctx.now()
  const answer: Receipt = {
    ...at,
    key: submission.key,
    submittedAt: submittedAt.toISOString(),
    lines: lines.map(({ productId, requested, confirmed, wish, reason }) => ({
      productId,
      requested,
      confirmed,
      wish,
      reason,
    })),
  }
  const { userId: submittedBy } = ctx.caller
  const requestHash = hashOf(how.kind, at.cycleId, submission)
  await how.write(ctx.db, {
    ...at,
    kind: how.kind,
    month: cycle.month,
    requestHash,
    submittedBy,
    submittedAt,
    answer,
    lines,
  })
  return answer
}

/** The answer given before to the same key; a refusal when the key was used for something else. */
const answerBefore = async (
  ctx: CallerCtx,
  at: At,
  { kind, submission }: { kind: string; submission: Submission },
): Promise<Receipt | Refusal | undefined> => {
  const before = await findSubmission(ctx.db, at.outletId, submission.key)
  if (!before) return undefined
  const same = before.requestHash === hashOf(kind, at.cycleId, submission)
  return same ? before.answer : refusal('conflict', 'ordering.key-used', { key: submission.key })
}

/**
 * One submission from the lock to the answer, in one transaction: the cycle is held open (shared with all other outlets),
 * submissions of the same outlet queue up, a key seen before gets the answer it got then.
 */
export const submit = async (
  ctx: CallerCtx,
  { at, submission }: { at: At; submission: Submission },
  how: SubmissionKind,
): Promise<Receipt | Refusal> => {
  if (!mayReachOutlet(ctx.caller, at.outletId)) return refusal('notFound', 'organisation.no-outlet')
  return transact(ctx, async (tx) => {
    const cycle = await joinCycle(tx.db, at.cycleId)
    if (!cycle || cycle.state === 'draft') return refusal('notFound', 'supply.no-cycle')
    await queueOutlet(tx.db, at.outletId)
    const before = await answerBefore(tx, at, { kind: how.kind, submission })
    if (before) return before
    return how.closed(cycle, tx.now()) ?? decideAndWrite(tx, { at, cycle, submission }, how)
  })
}

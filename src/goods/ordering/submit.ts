import { createHash } from 'node:crypto'
import { refusal, refusalDetail, withDetails, type Refusal } from '../../kernel/refusal.ts'
import { pricesOf } from '../../network/catalogue/index.ts'
import { mayReachOutlet } from '../../kernel/caller.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { cycleForOutlet, joinCycle, publishedPolicy, type CycleRow, type PolicyLine } from '../supply/index.ts'
import type { Db } from '../../platform/db/connect.ts'
import { ask } from '../../platform/db/pipeline.ts'
import {
  holdingsOf,
  queueOutlet,
  submissionByKey,
  type At,
  type LineWrite,
  type Receipt,
  type StoredSubmission,
  type SubmissionWrite,
} from './ordering.store.ts'
import { dailyLimitOf, type OutletTerms } from './terms.ts'

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

const plannedLines = ({ lines }: Submission, { terms, prices }: Pick<Known, 'terms' | 'prices'>): PlannedLine[] =>
  lines
    .toSorted((a, b) => a.productId - b.productId)
    .flatMap((line) => {
      const policy = terms.policy.get(line.productId)
      return policy ? [{ ...line, policy, priceFen: prices.get(line.productId) ?? 0 }] : []
    })

/** What is known of a submission when its locks are held. */
interface Known {
  readonly at: At
  readonly submission: Submission
  readonly cycle: CycleRow
  readonly terms: OutletTerms
  readonly prices: ReadonlyMap<number, number>
}

const decideAndWrite = async (ctx: CallerCtx, known: Known, how: SubmissionKind): Promise<Receipt | Refusal> => {
  const { at, submission, cycle, terms } = known
  const wrong = wrongLines(submission, terms)
  if (wrong) return wrong
  const lines = await how.decide(ctx, { at, cycle, terms, lines: plannedLines(submission, known) })
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
  await ctx.tell(ctx, { name: 'ordering.submitted', data: { ...at, kind: how.kind } })
  return answer
}

/** The answer given before to the same key; a refusal when the key was used for something else. */
const answerBefore = (
  before: StoredSubmission,
  { kind, at, submission }: { kind: string; at: At; submission: Submission },
): Receipt | Refusal =>
  before.requestHash === hashOf(kind, at.cycleId, submission)
    ? before.answer
    : refusal('conflict', 'ordering.key-used', { key: submission.key })

/** All that decides, read in one round trip behind the locks: a lock that must wait makes the reading wait too. */
const readAll = (ctx: CallerCtx, at: At, { key, lines }: Submission) => {
  const productIds = lines.map(({ productId }) => productId)
  return ask(ctx.db, [
    cycleForOutlet(at),
    submissionByKey(at.outletId, key),
    holdingsOf(at, productIds),
    pricesOf(productIds),
  ])
}

const submitLocked = async (
  ctx: CallerCtx,
  { at, submission }: { at: At; submission: Submission },
  how: SubmissionKind,
): Promise<Receipt | Refusal> => {
  const [found, before, holdings, prices] = await readAll(ctx, at, submission)
  if (!found || found.cycle.state === 'draft') return refusal('notFound', 'supply.no-cycle')
  const { cycle, outlet } = found
  if (before) return answerBefore(before, { kind: how.kind, at, submission })
  const closed = how.closed(cycle, ctx.now())
  if (closed) return closed
  if (!outlet) return refusal('forbidden', 'ordering.outlet-not-in-cycle')
  const terms = { outlet, policy: await publishedPolicy(ctx.db, cycle), ...holdings }
  return decideAndWrite(ctx, { at, submission, cycle, terms, prices }, how)
}

/**
 * One submission from the lock to the answer, in one transaction: the cycle is held open (shared with all other outlets),
 * submissions of the same outlet queue up, a key seen before gets the answer it got then. Two round trips to the
 * database, locks and reading, writing and commit; one between them where stock is shared.
 */
export const submit = async (
  ctx: CallerCtx,
  { at, submission }: { at: At; submission: Submission },
  how: SubmissionKind,
): Promise<Receipt | Refusal> => {
  if (!mayReachOutlet(ctx.caller, at.outletId)) return refusal('notFound', 'organisation.no-outlet')
  return transact(ctx, async (tx) => {
    await joinCycle(tx.db, at.cycleId)
    await queueOutlet(tx.db, at.outletId)
    return submitLocked(tx, { at, submission }, how)
  })
}

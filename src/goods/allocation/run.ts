import { createHash } from 'node:crypto'
import { productsById } from '../../network/catalogue/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { listCycleOutlets, listPolicyLines, lockCycle, type CycleRow, type PolicyLine } from '../supply/index.ts'
import {
  announceRun,
  finishRun,
  isRunDone,
  lockMonth,
  noteFailure,
  showProgress,
  tryRunLock,
  type Stage,
} from './allocation.store.ts'
import type { RunProduct } from './claims.ts'
import type { Award, Claim } from './rules/allocate.ts'
import { buildCertificate, certifyProduct, type CertificateProduct } from './rules/certificate.ts'
import { inFileTerms } from './file-terms.ts'
import { awardHeader, claimHeader, formatAwardRows, formatClaimRows } from './rules/tables.ts'
import { softwareVersion } from '../../platform/version.ts'
import { stages, type StageOutcome } from './stages.ts'

/** Products a stage works on: the waterline's own at every stage, those by need only to tell what was reserved. */
const productsOf = async (ctx: Ctx, cycle: CycleRow, stage: Stage): Promise<RunProduct[]> => {
  const lines = (await listPolicyLines(ctx.db, cycle.id)).filter((line) => stage === 'award' || line.rule !== 'byNeed')
  const products = await productsById(
    ctx.db,
    lines.map((line) => line.productId),
  )
  return lines
    .map((line: PolicyLine): RunProduct => {
      const product = products.get(line.productId)
      if (!product) throw new Error(`product ${line.productId} of cycle ${cycle.code} is gone`)
      return { cycle, line, code: product.code, priceFen: product.priceFen }
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

/** The tables of a run as the certificate pins them, digested product by product so that no long text is held. */
const createDigests = () => {
  const [claims, awards] = [createHash('sha256'), createHash('sha256')]
  claims.update(`${claimHeader}\n`)
  awards.update(`${awardHeader}\n`)
  return {
    add: (product: string, { claimants, awards: rows }: StageOutcome): void => {
      const named = rows.flatMap((row, index): (Award & Claim)[] => {
        const claimant = claimants[index]
        return claimant?.eligible ? [inFileTerms(row, product, claimant.outlet.licenceNumber)] : []
      })
      claims.update(formatClaimRows(named))
      awards.update(formatAwardRows(named))
    },
    claims: () => claims.digest('hex'),
    awards: () => awards.digest('hex'),
  }
}

/** Each showing is a commit of its own, and nobody reads faster. */
const showEveryMs = 250

/** Works out all products in the transaction of `tx`; progress is shown through `ctx`, outside of it. */
const workThrough = async (ctx: Ctx, tx: Ctx, { cycle, stage }: { cycle: CycleRow; stage: Stage }) => {
  const products = await productsOf(tx, cycle, stage)
  const outlets = await listCycleOutlets(tx.db, cycle.id)
  const digests = createDigests()
  const certified: CertificateProduct[] = []
  let shownAt = ctx.now().getTime()
  for (const [index, product] of products.entries()) {
    const outcome = await stages[stage]({ db: tx.db, product, outlets, at: tx.now() })
    if (outcome.shared) {
      const line = { product: product.code, supply: outcome.supply, pack: product.line.pack }
      certified.push(certifyProduct(line, outcome.shared.result))
      digests.add(product.code, outcome)
    }
    if (ctx.now().getTime() - shownAt < showEveryMs) continue
    shownAt = ctx.now().getTime()
    await showProgress(ctx.db, { cycleId: cycle.id, stage, productsDone: index + 1 })
  }
  return buildCertificate(
    { seed: cycle.seed ?? '', awardsSha256: digests.awards(), products: certified },
    {
      cycle: cycle.code,
      policyHash: cycle.policyHash ?? '',
      seedCommitment: cycle.seedCommitment ?? '',
      softwareVersion,
      claimsSha256: digests.claims(),
    },
  )
}

/**
 * Runs one stage of a cycle: all products, awards and certificate in one transaction, together with what `after` does
 * (moving the cycle on). A process that dies leaves nothing behind but an announcement; the next one starts over. False
 * when another process is at it or has done it.
 */
export const runStage = async (
  ctx: Ctx,
  { cycle, stage }: { cycle: CycleRow; stage: Stage },
  after: (tx: Ctx) => Promise<void>,
): Promise<boolean> => {
  const work = async (tx: Ctx): Promise<boolean> => {
    if (!(await tryRunLock(tx.db, cycle.id))) return false
    // Another process may have come to its end since the stage was found to be due.
    if (await isRunDone(tx.db, cycle.id, stage)) return false
    await lockMonth(tx.db, cycle.month)
    // Wishes may be changed until this very moment; from here on no order slips in between reading and settling.
    if (stage === 'leftover') await lockCycle(tx.db, cycle.id)
    const lines = await listPolicyLines(ctx.db, cycle.id)
    const total = lines.filter((line) => stage === 'award' || line.rule !== 'byNeed').length
    await announceRun(ctx.db, { cycleId: cycle.id, stage, productsTotal: total, startedAt: tx.now() })
    const certificate = await workThrough(ctx, tx, { cycle, stage })
    await finishRun(tx.db, { cycleId: cycle.id, stage, certificate, finishedAt: tx.now() })
    await after(tx)
    const summary = { stage, awardsSha256: certificate.awardsSha256 }
    await record(tx, { action: 'cycle.run', subject: 'cycle', subjectId: cycle.id, after: summary })
    await tx.tell(tx, { name: 'allocation.stage-done', data: { cycleId: cycle.id, stage } })
    return true
  }
  try {
    return await transact(ctx, work)
  } catch (error) {
    // When the database itself is gone there is nowhere to note it; why the run broke is what must be told.
    await noteFailure(ctx.db, { cycleId: cycle.id, stage, failure: String(error) }).catch(() => undefined)
    const broken = { name: 'allocation.stage-broken', data: { cycleId: cycle.id, stage } }
    await transact(ctx, (tx) => tx.tell(tx, broken)).catch(() => undefined)
    throw error
  }
}

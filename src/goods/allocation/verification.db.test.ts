import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, managerOf, ownerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { listAwards } from './award-list.ts'
import { getCertificate, getOutletAwards, getResults } from './results.ts'
import { verifyAward } from './rules/verify.ts'
import { exportAwards, verifyRun } from './verification.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const [big, small, tiny] = [
  await buildOutlet(ctx, { stars: 5, name: '大安店' }),
  await buildOutlet(ctx, { stars: 3, name: '=小港店' }),
  await buildOutlet(ctx, { stars: 1, name: '彎彎店' }),
]
const product = await buildProduct(ctx, { code: 'A' })
const plenty = await buildProduct(ctx, { code: 'B' })
const cycle = await buildPublishedCycle(ctx, {
  code: 'W1',
  starWeights: ['1', '1', '3', '1', '5'],
  lines: [
    { product, rule: 'waterline', quantity: 10, dailyLimits: [null, null, 2, null, null] },
    { product: plenty, rule: 'byNeed', quantity: 10 },
  ],
})
const sealed = await getCertificate(ctx, cycle.id, 'award')
await turnTo(ctx, clock, cycle.filingOpensAt)
await file(ctx, cycle, { outlet: big, product, quantity: 9 })
await file(ctx, cycle, { outlet: small, product, quantity: 2 })
await file(ctx, cycle, { outlet: tiny, product, quantity: 8 })
await file(ctx, cycle, { outlet: tiny, product: plenty, quantity: 8 })
await turnTo(ctx, clock, cycle.filingClosesAt)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const exported = async (table: 'people' | 'claims' | 'awards', caller = ctx.caller) => {
  const answer = await exportAwards({ ...ctx, caller }, cycle.id, { stage: 'award', table })
  return isRefusal(answer) ? answer.code : textOf(answer)
}

/** Verifies with one thing changed behind the program's back, and puts it back. */
const verifiedWith = async (change: RawBuilder<unknown>) => {
  const undo = new Error('undo')
  let verdict
  const tampered = db.transaction().execute(async (tx) => {
    await change.execute(tx)
    verdict = await verifyRun({ ...ctx, db: tx }, cycle.id, 'award')
    throw undo
  })
  await expect(tampered).rejects.toBe(undo)
  return verdict
}

test('the certificate stays closed until the run is done, then shows the seed of the commitment', async () => {
  expect(sealed).toMatchObject({ code: 'allocation.seed-still-secret' })
  const certificate = expectDone(await getCertificate(ctx, cycle.id, 'award'))
  expect(sha256(certificate.seed)).toBe(cycle.seedCommitment)
  expect(certificate).toMatchObject({ cycle: 'W1', policyHash: cycle.policyHash, products: [{ product: 'A' }] })
})

test('the exported tables are the very ones the certificate pins', async () => {
  const certificate = expectDone(await getCertificate(ctx, cycle.id, 'award'))
  expect(sha256(await exported('claims'))).toBe(certificate.claimsSha256)
  expect(sha256(await exported('awards'))).toBe(certificate.awardsSha256)
})

test('an outlet can check its own award with the certificate alone', async () => {
  const certificate = expectDone(await getCertificate({ ...ctx, caller: ownerOf(big) }, cycle.id, 'award'))
  const at = { outletId: big.id, cycleId: cycle.id }
  const { licenceNumber, awards } = expectDone(await getOutletAwards({ ...ctx, caller: ownerOf(big) }, at))
  const [own] = awards
  if (!own) throw new Error('the award is not there')
  const named = { ...own, product: 'A', outlet: licenceNumber }
  expect(own).toMatchObject({ requested: 9, awarded: 7, weight: '5' })
  expect(verifyAward(certificate, named, named)).toBeNull()
  expect(verifyAward(certificate, named, { ...named, awarded: 8 })).not.toBeNull()
})

test('what is stored verifies as it stands', async () => {
  expect(await verifyRun(ctx, cycle.id, 'award')).toEqual({ holds: true, awards: 3, firstDifference: null })
})

const where = sql`where cycle_id = ${cycle.id} and product_id = ${product.id} and outlet_id = ${big.id}`
const changes: readonly [string, RawBuilder<unknown>][] = [
  ['one award a unit higher', sql`update award set awarded = awarded + 1 ${where}`],
  ['one weight', sql`update award set weight = '6' ${where}`],
  ['one claim', sql`update award set requested = requested + 1 ${where}`],
  ['one limit', sql`update award set limit_in_force = 3 ${where}`],
  ['one reason', sql`update award set reason = 'full' ${where}`],
  ['one entitlement', sql`update award set entitled = entitled + 1 ${where}`],
  ['one award missing', sql`delete from award ${where}`],
  ['one award under another outlet', sql`update award set outlet_id = 999 ${where}`],
  [
    'another seed',
    sql`update allocation_run set certificate = jsonb_set(certificate, '{seed}', '"x"') where stage = 'award'`,
  ],
  [
    'another waterline',
    sql`update allocation_run set certificate = jsonb_set(certificate, '{products,0,waterline}', '"1/2"') where stage = 'award'`,
  ],
]
test.each(changes)('verification finds %s', async (_name, change) => {
  expect(await verifiedWith(change)).toMatchObject({ holds: false })
})

test('the tables the certificate pins are only for who may see all outlets; people get their own, formulas made harmless', async () => {
  expect(await exported('awards', managerOf(small))).toBe('http.role-may-not')
  const own = await exported('people', managerOf(small))
  expect(own).toContain(`'=小港店`)
  expect(own).not.toContain('大安店')
})

test('results count who asked and who got all; lists show each caller the own outlets', async () => {
  const [result] = expectDone(await getResults(ctx, cycle.id, 'award'))
  expect(result).toMatchObject({
    productId: product.id,
    supply: 10,
    requested: 19,
    served: 10,
    outletsAsking: 3,
    outletsInFull: 1,
  })
  const search = { search: '', page: 1, size: 50, stage: 'award' as const, sort: 'outlet' as const }
  const of = { cycleId: cycle.id, productId: product.id }
  const seen = async (...outlets: (typeof big)[]) =>
    expectDone(await listAwards({ ...ctx, caller: managerOf(...outlets) }, of, search)).rows.map(
      (row) => row.outletName,
    )
  expect(await seen(big, tiny)).toEqual(['大安店', '彎彎店'])
  expect(await seen()).toEqual([])
})

test('another outlet gets no award of this one', async () => {
  const asked = await getOutletAwards({ ...ctx, caller: ownerOf(small) }, { outletId: big.id, cycleId: cycle.id })
  expect(asked).toMatchObject({ kind: 'notFound', code: 'organisation.no-outlet' })
})

test('there is nothing to verify before a run, nor of guarantees', async () => {
  expect(await verifyRun(ctx, cycle.id, 'leftover')).toMatchObject({ code: 'allocation.no-run' })
  expect(await verifyRun(ctx, cycle.id, 'guarantee')).toMatchObject({ code: 'allocation.guarantee-has-no-awards' })
  expect(await verifyRun(ctx, 999, 'award')).toMatchObject({ code: 'supply.no-cycle' })
})

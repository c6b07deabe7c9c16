import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, nextNumber, ownerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, turnTo, type CycleLine } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { expectDone } from '../../platform/ctx.ts'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { updateOutlet } from '../../network/organisation/index.ts'
import { allocationClock } from '../allocation/index.ts'
import { supplyClock } from './clock.ts'
import { lockCycle } from './cycle.store.ts'
import { getPolicy, putPolicy } from './policy.service.ts'
import { listCycleOutlets } from './policy.store.ts'
import { publishCycle } from './publish.ts'
import { createCycle, deleteCycle, getCycle, listCycles, updateCycle } from './supply.service.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const outlet = await buildOutlet(ctx, { stars: 3, tags: ['夜市'] })
const asOutlet = { ...ctx, caller: ownerOf(outlet) }
const product = await buildProduct(ctx)
const line: CycleLine = { product, rule: 'waterline', quantity: 10 }

const plan = (parts: Partial<Parameters<typeof updateCycle>[2]> = {}) => ({
  code: `D${nextNumber()}`,
  name: '草稿',
  mode: 'preOrder' as const,
  filingOpensAt: '2027-01-04T09:00:00+08:00',
  filingClosesAt: '2027-01-05T18:00:00+08:00',
  orderingOpensAt: '2027-01-06T09:00:00+08:00',
  orderingClosesAt: '2027-01-07T18:00:00+08:00',
  weightBy: 'outlet' as const,
  starWeights: ['1', '2', '3', '4', '5'],
  ...parts,
})
const draft = async (parts: Parameters<typeof plan>[0] = {}) => expectDone(await createCycle(ctx, plan(parts)))
const stateOf = async (id: number) => expectDone(await getCycle(ctx, id)).state
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('a draft does not exist for an outlet, in no list and under no address', async () => {
  const { id, code } = await draft()
  expect(await getCycle(asOutlet, id)).toMatchObject({ kind: 'notFound', code: 'supply.no-cycle' })
  expect(await getPolicy(asOutlet, id)).toMatchObject({ kind: 'notFound' })
  const search = { search: code, page: 1, size: 50, sort: '-orderingCloses' as const }
  expect((await listCycles(asOutlet, search)).total).toBe(0)
  expect((await listCycles(ctx, search)).total).toBe(1)
})

test.each([
  ['filing that closes before it opens', { filingClosesAt: '2027-01-04T08:00:00+08:00' }, 'filing-order'],
  ['filing that closes after ordering opens', { filingClosesAt: '2027-01-06T09:00:01+08:00' }, 'filing-after-ordering'],
  ['ordering that closes as it opens', { orderingClosesAt: '2027-01-06T09:00:00+08:00' }, 'ordering-order'],
  ['a pre-order without filing', { filingOpensAt: null, filingClosesAt: null }, 'filing-times'],
  ['an order cycle with filing', { mode: 'order' as const }, 'filing-times'],
])('a schedule with %s is refused, new and changed', async (_name, parts, fault) => {
  const refused = { kind: 'invalid', code: `supply.schedule-${fault}` }
  expect(await createCycle(ctx, plan(parts))).toMatchObject(refused)
  const { id } = await draft()
  expect(await updateCycle(ctx, id, plan(parts))).toMatchObject(refused)
})

test('the month of a cycle is that of its ordering in the zone of the network', async () => {
  // 16:30 in Greenwich on the last of January is half past midnight of 1 February in Taipei.
  const { month } = await draft({ orderingOpensAt: '2027-01-31T16:30:00Z', orderingClosesAt: '2027-02-02T00:00:00Z' })
  expect(month).toBe('2027-02')
})

test('a code belongs to one cycle', async () => {
  const [one, other] = [await draft(), await draft()]
  expect(await createCycle(ctx, plan({ code: one.code }))).toMatchObject({ code: 'supply.code-taken' })
  expect(await updateCycle(ctx, other.id, plan({ code: one.code }))).toMatchObject({ code: 'supply.code-taken' })
})

test('publication freezes all of it: schedule, policy, outlets with their stars; a second one is refused', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [line] })
  const taken = { kind: 'conflict', code: 'supply.published-already' }
  expect(await publishCycle(ctx, cycle.id)).toMatchObject(taken)
  expect(await putPolicy(ctx, cycle.id, [])).toMatchObject(taken)
  expect(await updateCycle(ctx, cycle.id, plan())).toMatchObject(taken)
  expect(await deleteCycle(ctx, cycle.id)).toMatchObject(taken)
  expectDone(await updateOutlet(ctx, outlet.id, { ...outlet, stars: 5 }))
  expect((await listCycleOutlets(db, cycle.id)).map(({ stars }) => stars)).toEqual([3])
  expectDone(await updateOutlet(ctx, outlet.id, outlet))
  expect(expectDone(await getCycle(asOutlet, cycle.id))).toEqual(cycle)
})

test('two who publish at once: one does, the other is told', async () => {
  const { id } = await draft()
  expectDone(
    await putPolicy(ctx, id, expectDone(await getPolicy(ctx, (await buildPublishedCycle(ctx, { lines: [line] })).id))),
  )
  const outcomes = await Promise.all([publishCycle(ctx, id), publishCycle(ctx, id)])
  expect(outcomes.filter((outcome) => 'refused' in outcome)).toMatchObject([{ code: 'supply.published-already' }])
})

const somebodyWaits = async (): Promise<'waits'> => {
  const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted`
  while ((await waiting.execute(db)).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  return 'waits'
}

test('nothing of a draft changes while its publication is under way', async () => {
  const { id } = await draft()
  const changes = [() => updateCycle(ctx, id, plan()), () => deleteCycle(ctx, id), () => putPolicy(ctx, id, [])]
  for (const change of changes) {
    let pending: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async (tx) => {
      await lockCycle(tx, id)
      pending = change()
      expect(await Promise.race([pending, somebodyWaits()])).toBe('waits')
      // What stands behind the lock is never carried out: the cycle is no draft any more.
      await sql`
        update cycle set state = 'published', published_at = now(), seed = 'x' where id = ${id} and state = 'draft'`.execute(
        tx,
      )
    })
    await pending
  }
  expect(await stateOf(id)).toBe('published')
  await sql`update cycle set state = 'settled' where id = ${id}`.execute(db)
})

test('a cycle that could take nothing any more is not published', async () => {
  const { id } = await draft({
    filingOpensAt: '2026-11-20T09:00:00+08:00',
    filingClosesAt: '2026-11-21T09:00:00+08:00',
  })
  expect(await publishCycle(ctx, id)).toMatchObject({ code: 'supply.closes-in-the-past' })
})

test('what blocks a publication is named line by line', async () => {
  const { id } = await draft()
  const said = await publishCycle(ctx, id)
  expect(said).toMatchObject({ code: 'supply.not-ready', params: { count: 1 } })
  expect(said).toMatchObject({ details: [{ code: 'supply.finding-no-lines' }] })
})

test('the seed stays secret until nothing depends on it, then fits the commitment shown before', async () => {
  for (const mode of ['preOrder', 'order'] as const) {
    const cycle = await buildPublishedCycle(ctx, { mode, lines: [line] })
    const seeds: Record<string, string | null> = {}
    const look = async () => {
      const { state, seed } = expectDone(await getCycle(asOutlet, cycle.id))
      seeds[state] = seed
    }
    await look()
    for (const instant of [cycle.filingOpensAt, cycle.filingClosesAt, cycle.orderingOpensAt, cycle.orderingClosesAt]) {
      if (instant === null) continue
      await turnTo(ctx, clock, instant)
      await look()
    }
    const shown = mode === 'preOrder' ? ['allocated', 'ordering', 'settled'] : ['settled']
    expect(Object.keys(seeds).filter((state) => seeds[state] !== null)).toEqual(shown)
    expect(sha256(seeds['settled'] ?? '')).toBe(cycle.seedCommitment)
  }
})

test('the hash of the policy changes with anything that decides who may have what', async () => {
  // The same code and the same hours each time, as both are in the hash.
  const hashWith = async (
    parts: Partial<Parameters<typeof buildPublishedCycle>[1]> = {},
    more: Partial<CycleLine> = {},
  ) => {
    const cycle = await buildPublishedCycle(ctx, { code: 'HASH', lines: [{ ...line, ...more }], ...parts })
    await sql`update cycle set code = ${`H${nextNumber()}`} where id = ${cycle.id}`.execute(db)
    return cycle.policyHash
  }
  const withOutlet = async (parts: Partial<typeof outlet>) => {
    expectDone(await updateOutlet(ctx, outlet.id, { ...outlet, ...parts }))
    const hash = await hashWith()
    expectDone(await updateOutlet(ctx, outlet.id, outlet))
    return hash
  }
  const same = await hashWith()
  expect(await hashWith()).toBe(same)
  const hashes = [
    same,
    await hashWith({}, { quantity: 11 }),
    await hashWith({}, { pack: 2 }),
    await hashWith({}, { target: { stars: [3] } }),
    await hashWith({}, { monthlyLimits: [null, null, 9, null, null] }),
    await hashWith({ starWeights: ['1', '1', '2', '1', '1'] }),
    await hashWith({ weightBy: 'owner' }),
    await hashWith({ hours: [1, 5, 6, 11] }),
    await withOutlet({ stars: 4 }),
    await withOutlet({ tags: ['遊客區'] }),
    await withOutlet({ channel: '超市' }),
    await withOutlet({ licenceNumber: 'HASH-0001' }),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
})

test('the clock moves a cycle at the very second, and not before', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [line] })
  const at = async (instant: string | null, seconds: number) => {
    clock.now = new Date(Date.parse(instant ?? '') + seconds * 1000)
    await runClock(ctx, [supplyClock, allocationClock])
    return stateOf(cycle.id)
  }
  expect(await at(cycle.filingOpensAt, -1)).toBe('published')
  expect(await at(cycle.filingOpensAt, 0)).toBe('filing')
  expect(await at(cycle.filingClosesAt, -1)).toBe('filing')
  expect(await at(cycle.filingClosesAt, 0)).toBe('allocated')
  expect(await at(cycle.orderingOpensAt, -1)).toBe('allocated')
  expect(await at(cycle.orderingOpensAt, 0)).toBe('ordering')
  expect(await at(cycle.orderingClosesAt, -1)).toBe('ordering')
  expect(await at(cycle.orderingClosesAt, 0)).toBe('settled')
})

test('a clock that was away for a month catches up through every state in one go', async () => {
  const cycles = [
    await buildPublishedCycle(ctx, { lines: [line] }),
    await buildPublishedCycle(ctx, { mode: 'order', lines: [line] }),
  ]
  clock.now = new Date(clock.now.getTime() + 30 * 86_400_000)
  await runClock(ctx, [supplyClock, allocationClock])
  for (const { id } of cycles) expect(await stateOf(id)).toBe('settled')
})

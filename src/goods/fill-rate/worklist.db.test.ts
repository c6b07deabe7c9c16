import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, managerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'
import { getWorklist } from './worklist.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const work = async (caller = ctx.caller, query: { cycleId?: number; size: number } = { size: 20 }) =>
  expectDone(await getWorklist({ ...ctx, caller }, { cycleId: undefined, ...query }))

test('before any cycle is settled there is no work and no mistake', async () => {
  const filing = { openCycleId: null, openCycleCode: null, notFiled: [], notFiledTotal: 0, filingClosesAt: null }
  const nothing = { outlets: [], products: [], ...filing, oddFilings: [], followUps: [] }
  expect(await work()).toEqual({ cycleId: null, cycleCode: null, ...nothing })
})

const week = await buildSettledWeek(ctx, clock)
const { big, small, milk, wine } = week

test('names the lowest outlets and products with what hurt most', async () => {
  await fillRateClock(ctx)
  const { cycleCode, outlets, products } = await work()
  expect(cycleCode).toBe('W48')
  expect(outlets).toMatchObject([
    {
      name: '小港店',
      outletId: small.id,
      mostLost: 'policy',
      worstProduct: { name: '紅酒', mostLost: 'policy', asked: 5, filled: 0 },
      phone: '02-1234-5678',
    },
    // Most units went to supply; the tea, which it got least of, to its quota.
    {
      name: '大安店',
      outletId: big.id,
      mostLost: 'supply',
      worstProduct: { name: '春茶', mostLost: 'quota', asked: 5, filled: 2 },
    },
  ])
  expect(products.map(({ name, mostLost }) => [name, mostLost])).toEqual([
    ['春茶', 'quota'],
    ['紅酒', 'policy'],
    ['鮮奶', 'supply'],
  ])
  expect((await work(ctx.caller, { size: 1 })).outlets.map(({ name }) => name)).toEqual(['小港店'])
})

test('an account manager works on the own outlets, products counted there alone', async () => {
  const { outlets, products } = await work(managerOf(big))
  expect(outlets.map(({ name }) => name)).toEqual(['大安店'])
  // The milk of 大安店 came in full: no work.
  expect(products.map(({ name }) => name)).toEqual(['春茶', '紅酒'])
})

test('names who has not filed while filing is open, until when, and nobody who joined later', async () => {
  const next = await buildPublishedCycle(ctx, { code: 'W49', lines: [{ product: milk }, { product: wine }] })
  expect((await work()).filingClosesAt).toBeNull()
  await turnTo(ctx, clock, next.filingOpensAt)
  await buildOutlet(ctx, { name: '新開店' })
  await file(ctx, next, { outlet: big, product: milk, quantity: 3 })
  expect(await work()).toMatchObject({
    notFiled: [{ outletId: small.id, name: '小港店', licenceNumber: small.licenceNumber }],
    notFiledTotal: 1,
    filingClosesAt: next.filingClosesAt,
  })
  expect((await work(managerOf(big))).notFiled).toEqual([])
  await turnTo(ctx, clock, next.filingClosesAt)
  expect(await work()).toMatchObject({ notFiled: [], filingClosesAt: null })
})

test('looks at a named cycle, and at none that is not settled', async () => {
  expect((await work(ctx.caller, { cycleId: week.cycle.id, size: 5 })).cycleCode).toBe('W48')
  expect(await getWorklist(ctx, { cycleId: 4711, size: 5 })).toMatchObject({ code: 'fill-rate.not-settled' })
})

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { managerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'
import { addFollowUpNote, markFollowUp, readFollowUps } from './follow-ups.ts'
import { getWorklist } from './worklist.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)
const chen = { ...ctx, caller: managerOf(week.big) }
const wang = { ...ctx, caller: { ...managerOf(week.small), name: '王經理' } }
const about = { outletId: week.big.id, cycleId: week.cycle.id, matter: 'lowFill' as const }
const followUps = async (of: typeof ctx) =>
  expectDone(await getWorklist(of, { cycleId: undefined, size: 20 })).followUps

test('a note says who, when, which outlet and cycle, and is there for the manager too; sent twice it is kept once', async () => {
  const note = { key: 'note-of-monday', text: '已說明貨源不足' }
  expectDone(await addFollowUpNote(chen, about, note))
  expectDone(await addFollowUpNote(chen, about, note))
  const [found, ...others] = await followUps(ctx)
  expect(others).toEqual([])
  expect(found).toMatchObject({
    ...about,
    outletName: '大安店',
    cycleCode: 'W48',
    notes: [{ text: '已說明貨源不足', by: '陳經理', at: clock.now.toISOString() }],
    done: null,
    isToday: true,
  })
  expect(await followUps(chen)).toEqual([found])
})

test('a matter is done once, and the mark can be taken back', async () => {
  expectDone(await markFollowUp(chen, about, { done: true }))
  expectDone(await markFollowUp(ctx, about, { done: true }))
  expect(await followUps(chen)).toMatchObject([{ done: { by: '陳經理', at: clock.now.toISOString() } }])
  expectDone(await markFollowUp(chen, about, { done: false }))
  expectDone(await markFollowUp(chen, about, { done: false }))
  expect(await followUps(chen)).toMatchObject([{ done: null, notes: [{ text: '已說明貨源不足' }] }])
  const { rows } = await sql<{ action: string }>`
    select action from audit_entry where subject = 'follow-up' order by at, action`.execute(db)
  expect(rows.map(({ action }) => action)).toEqual(['follow-up.done', 'follow-up.reopened'])
})

test('another account manager’s outlet is not there, neither to read nor to write', async () => {
  expect(await followUps(wang)).toEqual([])
  const no = { kind: 'notFound', code: 'organisation.no-outlet' }
  expect(await addFollowUpNote(wang, about, { key: 'another-key', text: '看不到' })).toMatchObject(no)
  expect(await markFollowUp(wang, about, { done: true })).toMatchObject(no)
  expect(await markFollowUp(ctx, { ...about, outletId: 4711 }, { done: true })).toMatchObject(no)
  expect(await markFollowUp(ctx, { ...about, cycleId: 4711 }, { done: true })).toMatchObject({
    code: 'supply.no-cycle',
  })
  expect(await followUps(chen)).toMatchObject([{ done: null }])
})

test('what is about no cycle at hand is told on its own day only', async () => {
  expect(await readFollowUps(chen, [])).toHaveLength(1)
  clock.now = new Date(clock.now.getTime() + 86_400_000)
  expect(await readFollowUps(chen, [])).toEqual([])
  expect(await readFollowUps(chen, [week.cycle.id])).toMatchObject([{ isToday: false }])
})

test('a filing far above what the outlet ever got is named with its figures, an ordinary one is not', async () => {
  const rest = async (code: string) => {
    const cycle = await buildPublishedCycle(ctx, { code, lines: [{ product: week.milk }] })
    await turnTo(ctx, clock, cycle.filingOpensAt)
    for (const outlet of [week.big, week.small]) await file(ctx, cycle, { outlet, product: week.milk, quantity: 6 })
    for (const at of [cycle.filingClosesAt, cycle.orderingOpensAt, cycle.orderingClosesAt]) await turnTo(ctx, clock, at)
    await fillRateClock(ctx)
  }
  for (const code of ['W49', 'W50']) await rest(code)
  const open = await buildPublishedCycle(ctx, { code: 'W51', lines: [{ product: week.milk }] })
  await turnTo(ctx, clock, open.filingOpensAt)
  await file(ctx, open, { outlet: week.big, product: week.milk, quantity: 60 })
  await file(ctx, open, { outlet: week.small, product: week.milk, quantity: 12 })
  const odd = async (of: typeof ctx) => expectDone(await getWorklist(of, { cycleId: undefined, size: 20 })).oddFilings
  const milk = { productId: week.milk.id, productName: '鮮奶', unit: '件' }
  expect(await odd(ctx)).toEqual([
    {
      outletId: week.big.id,
      name: '大安店',
      licenceNumber: week.big.licenceNumber,
      phone: '02-1234-5678',
      lines: [{ ...milk, filed: 60, most: 6, cycles: 3, everInFull: true }],
    },
  ])
  expect(await odd(wang)).toEqual([])
})

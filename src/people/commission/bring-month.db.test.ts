import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { sampleMonth } from '../../../test/support/pay-month.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { approveAdjustment, listAdjustments, rejectAdjustment } from './adjustments.ts'
import { bringPayMonth } from './bring-month.ts'
import { decideSatisfaction } from './decide-satisfaction.ts'
import { keptRoster } from './facts.ts'
import { listFactsOfKind } from './list-facts.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, manager, bring } = await buildPayStation(ctx, clock)
const clerk = buildCtx(db, clock, { ...administrator, userId: 'clerk', role: 'payrollClerk' })
const period = '2026-10'

const move = (id: string, amount: string) => ({
  id,
  team: 'mechanical',
  from: 'M01',
  to: 'M02',
  amount,
  reason: '夜間救援',
  approvedBy: 'M09',
})
const file = (amount = '100.00') => ({
  ...sampleMonth(period),
  teamAdjustments: [move('TA-1', amount), move('TA-2', '50.00')],
  satisfaction: [{ id: 'CSI-1', achieved: '88', required: '90', decided: true }],
})
const states = async () =>
  expectDone(await listAdjustments(clerk, { outletId, period })).map(({ decision }) => decision)
const isSatisfactionDecided = async () => {
  const asked = { kind: 'satisfaction', period: undefined, search: '', page: 1, size: 50 }
  return expectDone(await listFactsOfKind(clerk, outletId, asked)).rows[0]?.values['decided']
}
const addedBy = async (amount?: string) => expectDone(await bringPayMonth(clerk, outletId, file(amount))).added
const recorded = async () =>
  (await sql<{ after: object }>`select after from audit_entry where action = 'pay-month.imported'`.execute(db)).rows

test('a month as a file decides nothing, whatever it says, and is written down once', async () => {
  expect(await addedBy()).toBeGreaterThan(20)
  expect(await states()).toEqual(['waiting', 'waiting'])
  expect(await isSatisfactionDecided()).toBe('false')
  expect(await addedBy()).toBe(0)
  expect(await recorded()).toEqual([{ after: expect.objectContaining({ period }) as unknown }])
})

test('what the station manager decided stays decided when the file comes again, until it says something else', async () => {
  expectDone(await approveAdjustment(manager, { outletId, key: 'TA-1', reason: '同意' }))
  expectDone(await rejectAdjustment(manager, { outletId, key: 'TA-2', reason: '不同意' }))
  expectDone(await decideSatisfaction(manager, { outletId, key: 'CSI-1', reason: '已改善' }))
  expect(await addedBy()).toBe(0)
  expect(await states()).toEqual(['approved', 'rejected'])
  expect(await isSatisfactionDecided()).toBe('true')
  expect(await addedBy('900.00')).toBe(1)
  expect(await states()).toEqual(['waiting', 'rejected'])
})

test('lines that meet one which goes on without an end are refused, and nothing is kept', async () => {
  const line = { name: '新人', group: 'mechanical', role: '', coefficient: '1.0', isOnProbation: false }
  await bring(['M07', 'M08'].map((person, at) => keptRoster({ ...line, person, from: `2026-1${at}-01` })))
  const people = ['M07', 'M08'].map((id) => ({ id, name: '新人', group: 'mechanical', coefficient: '1.0' }))
  const november = { ...sampleMonth('2026-11'), people: [...sampleMonth('2026-11').people, ...people] }
  const refused = await bringPayMonth(clerk, outletId, november)
  expect(isRefusal(refused) && refused.details?.map(({ path, code }) => [path, code])).toEqual([
    ['people.9', 'commission.import.overlap'],
    ['people.10', 'commission.import.overlap'],
  ])
  expect(await recorded()).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import type { Fact } from './fact.ts'
import { monthOfFact } from './month-of-fact.ts'

const plan = shippedPlan()
const order: Fact = {
  id: 'RO-1',
  kind: 'repairOrder',
  dates: { completedOn: '2026-10-30', settledOn: '2026-11-02' },
  measures: { received: '480.00' },
  attributes: { kind: 'normal' },
  people: {},
}
const of = (fact: Fact, by = plan) => monthOfFact(by, '2026-10')(fact)

test('an order counts in the month of its settlement, and waits until it has one', () => {
  expect(of(order)).toEqual({
    is: 'counted',
    month: '2026-11',
    on: '2026-11-02',
    waiting: 'UNSETTLED',
    clause: 'S2.9',
  })
  expect(of({ ...order, dates: { ...order.dates, settledOn: null } })).toMatchObject({
    is: 'pending',
    reason: 'UNSETTLED',
    clause: 'S2.9',
  })
})

test('a kind the plan does not know never counts', () => {
  expect(of({ ...order, kind: 'gift' })).toEqual({ is: 'never', reason: 'NO_CUTOFF', clause: '' })
})

test('the settings of the month decide: an accident car counts when it left, where the plan says so', () => {
  const car: Fact = {
    ...order,
    id: 'AC-1',
    kind: 'accidentCar',
    dates: { exitedOn: '2026-10-08', assessedOn: '2026-11-16' },
    measures: { assessed: '18300.00', ownerPaid: '0.00' },
    attributes: {},
  }
  const accidentDate = plan.parameters['accidentDate']
  if (!accidentDate) throw new Error('the plan has no parameter accidentDate')
  const values = [{ since: '2018-05-01', value: 'exit', reference: 'x' }]
  const byExit = { ...plan, parameters: { ...plan.parameters, accidentDate: { ...accidentDate, values } } }
  expect(of(car)).toMatchObject({ is: 'counted', month: '2026-11' })
  expect(of(car, byExit)).toMatchObject({ is: 'counted', month: '2026-10' })
})

test('what is written on a fact may decide: a complaint waits until it is verified', () => {
  const complaint: Fact = {
    ...order,
    kind: 'complaint',
    dates: { on: '2026-10-11' },
    measures: {},
    people: { person: ['E01'] },
  }
  expect(of({ ...complaint, attributes: { verified: false } })).toMatchObject({ is: 'pending', reason: 'UNVERIFIED' })
  expect(of({ ...complaint, attributes: { verified: true } })).toMatchObject({ is: 'counted', month: '2026-10' })
})

test('its figures may decide too: a plan may count nothing that was not paid', () => {
  const paid = { op: 'measure', name: 'received' } as const
  const nothing = { op: 'constant', value: '0', unit: 'money' } as const
  const kind = plan.facts['repairOrder']
  if (!kind) throw new Error('the plan knows orders')
  const free = {
    when: { test: 'compare', left: paid, relation: '<=', right: nothing },
    never: 'FREE',
    clause: 'S2.9',
  } as const
  const byPay = { ...plan, facts: { ...plan.facts, repairOrder: { ...kind, cutoff: [free, ...kind.cutoff] } } }
  expect(of(order, byPay)).toMatchObject({ is: 'counted' })
  expect(of({ ...order, measures: { received: '0.00' } }, byPay)).toEqual({
    is: 'never',
    reason: 'FREE',
    clause: 'S2.9',
  })
})

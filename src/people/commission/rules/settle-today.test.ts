import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import type { Fact } from './fact.ts'
import { settleableKinds, settledToday } from './settle-today.ts'

const kinds = settleableKinds(plan)
const order: Fact = {
  id: 'RO-1',
  kind: 'repairOrder',
  dates: { completedOn: '2026-10-30', settledOn: null },
  measures: { received: '480.00' },
  attributes: { kind: 'normal' },
  people: {},
}
const settle = (fact: Fact, said: { amount?: string; isImagined?: boolean } = {}) => {
  const settleable = kinds.get(fact.kind)
  return (
    settleable && settledToday(fact, settleable, { on: '2026-11-20', amount: undefined, isImagined: false, ...said })
  )
}

test('somebody may wait for orders, claims and accident cars', () => {
  expect([...kinds.keys()].toSorted()).toEqual(['accidentCar', 'repairOrder', 'warrantyClaim'])
})

test('an order that waits gets the day it lacks and keeps its amount unless another is told', () => {
  expect(settle(order)?.dates).toEqual({ completedOn: '2026-10-30', settledOn: '2026-11-20' })
  expect(settle(order)?.measures).toEqual({ received: '480.00' })
  expect(settle(order, { amount: '900' })?.measures).toEqual({ received: '900' })
})

test('what waits for nothing is left alone', () => {
  expect(settle({ ...order, dates: { ...order.dates, settledOn: '2026-10-31' } })).toBeUndefined()
})

test('an order one only imagines is of the usual kind', () => {
  const imagined = settle({ ...order, dates: {}, measures: {}, attributes: {} }, { amount: '100', isImagined: true })
  expect(imagined?.attributes).toEqual({ kind: 'normal' })
  expect(imagined?.measures).toEqual({ received: '100' })
})

test('of an accident car one only imagines the insurer pays the amount told and the owner nothing', () => {
  const car: Fact = { ...order, kind: 'accidentCar', dates: {}, measures: {}, attributes: {} }
  expect(settle(car, { amount: '18300', isImagined: true })).toMatchObject({
    dates: { exitedOn: '2026-11-20', assessedOn: '2026-11-20' },
    measures: { assessed: '18300', ownerPaid: '0' },
  })
})

import { expect, test } from 'vitest'
import { offerLine } from '../../../../../test/support/offer-line.ts'
import { orderRows } from './order-rows.ts'

test('what nobody asked for is no order, nor is what was withdrawn', () => {
  expect(orderRows([offerLine(), offerLine({ filed: 0 })], [])).toEqual([])
})

test('before anything is ordered a need is a need, without money', () => {
  expect(orderRows([offerLine({ filed: 12 })], [])).toMatchObject([
    { asked: 12, ordered: null, delivered: null, moneyFen: 0 },
  ])
})

test('an order counts what is sure; a wish stands beside it until it is granted', () => {
  const open = offerLine({ ordered: { requested: 18, confirmed: 6, wish: 12, granted: 6 } })
  expect(orderRows([open], [])).toMatchObject([{ asked: 18, ordered: 12, wish: 6, moneyFen: 3000 }])
})

test('once settled the recorded figures stand, with the cause of what is missing', () => {
  const settled = {
    cycleId: 1,
    cycleCode: 'W1',
    outletId: 1,
    outletName: '',
    productId: 1,
    productName: '',
    accountManagerName: '',
    asked: 18,
    ordered: 12,
    delivered: 6,
    filled: 6,
    mostLost: 'supply',
    lost: { supply: 6, 'daily-limit': 0, 'monthly-limit': 0, quota: 0, policy: 0, delivery: 6 },
  } as const
  const open = offerLine({ ordered: { requested: 18, confirmed: 6, wish: 12, granted: 6 } })
  expect(orderRows([open], [settled])).toMatchObject([{ ordered: 12, wish: 0, delivered: 6, cause: 'supply' }])
})

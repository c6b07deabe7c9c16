import { expect, test } from 'vitest'
import type { OfferLine } from './offer-types.ts'
import { shownLines } from './week-lines.ts'

const line = (productId: number, change: Partial<OfferLine> = {}): OfferLine => ({
  productId,
  code: `YX-0${productId}`,
  name: '雲霄清茶',
  brandId: 1,
  brandName: '雲霄',
  unit: '箱',
  pack: 6,
  priceFen: 100,
  pictureVersion: null,
  rule: 'byNeed',
  eligible: true,
  supply: 60,
  arrivesOn: null,
  dailyLimit: null,
  monthlyLimit: null,
  usedThisMonth: 0,
  quota: null,
  limit: null,
  limitKind: null,
  recommended: null,
  filed: null,
  guaranteed: null,
  free: null,
  ordered: null,
  filedBefore: null,
  isNew: false,
  ...change,
})

const lines = [
  line(1, { rule: 'waterline' }),
  line(2, { isNew: true, name: '海晴礦泉水' }),
  line(3, { filedBefore: 12 }),
  line(4, { filed: 6 }),
  line(5),
]
const nothing = { typed: {}, committed: {} }
const shown = (only: string, search = '', committed: Readonly<Record<number, number>> = {}) =>
  shownLines(lines, { ...nothing, committed }, { search, only }).map(({ productId }) => productId)

test('scarce is what is shared, new is what was not there the week before', () => {
  expect(shown('scarce')).toEqual([1])
  expect(shown('new')).toEqual([2])
  expect(shown('')).toEqual([1, 2, 3, 4, 5])
})

test('mine is what is asked for now or was the week before, what is typed here included', () => {
  expect(shown('mine')).toEqual([3, 4])
  expect(shown('mine', '', { 5: 2, 4: 0 })).toEqual([3, 5])
})

test('a search finds names, brands and codes, within the filter', () => {
  expect(shown('', '海晴')).toEqual([2])
  expect(shown('', 'yx-03')).toEqual([3])
  expect(shown('scarce', '海晴')).toEqual([])
})

import { expect, test } from 'vitest'
import { offerLine } from '../../../../../test/support/offer-line.ts'
import { isTalkedAbout, shownLines } from './week-lines.ts'

const lines = [
  offerLine({ productId: 1 }),
  offerLine({ productId: 2, rule: 'byNeed', isNew: true, name: '海晴礦泉水' }),
  offerLine({ productId: 3, rule: 'byNeed', filedBefore: 12 }),
  offerLine({ productId: 4, rule: 'byNeed', filed: 6 }),
  offerLine({ productId: 5, rule: 'byNeed' }),
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

test('talked about with an outlet is what is scarce, asked for or sure, not what nobody asked for', () => {
  const orderedLine = offerLine({
    productId: 6,
    rule: 'byNeed',
    ordered: { requested: 3, confirmed: 0, wish: 3, granted: 0 },
  })
  const more = [orderedLine, offerLine({ productId: 7, rule: 'byNeed', filed: 0, guaranteed: 0 })]
  expect([...lines, ...more].filter(isTalkedAbout).map(({ productId }) => productId)).toEqual([1, 4, 6])
})

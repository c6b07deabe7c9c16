import { expect, test } from 'vitest'
import { waterlineGroups } from './waterline-bars.ts'
import { drawWaterline } from './waterline-scale.ts'

const groups = waterlineGroups({
  names: ['甲', '乙'],
  stars: [1, 5],
  weights: [1, 3],
  asked: [6, 9],
  limits: [Infinity, 6],
  got: [2, 6],
})

test('heights are packs by weight, so that one level line holds for everybody', () => {
  const { bars, line } = drawWaterline(groups, { waterline: 2, pack: 1 })
  expect(line).toBeCloseTo(1 / 3)
  expect(bars.map(({ asked, got }) => [asked, got])).toEqual([
    [1, 1 / 3],
    [0.5, 1 / 3],
  ])
  expect(bars.map(({ isCutOff }) => isCutOff)).toEqual([false, false])
})

test('a filing beyond all measure is cut off, not the others made small', () => {
  const { bars } = drawWaterline(groups, { waterline: 1, pack: 1 })
  expect(bars.map(({ asked, isCutOff }) => [asked, isCutOff])).toEqual([
    [1, true],
    [1, false],
  ])
})

test('bars fill the width, with a gap between stars', () => {
  const { bars } = drawWaterline(groups, { waterline: null, pack: 1 })
  const last = bars.at(-1)
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1)
  expect(drawWaterline([], { waterline: null, pack: 1 }).bars).toEqual([])
})

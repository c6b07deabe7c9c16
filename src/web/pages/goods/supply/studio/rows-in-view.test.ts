import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf, viewAt } from './rows-in-view.ts'

test('rows in sight are drawn, and the one being written stays', () => {
  expect(stretchesOf({ start: 10, end: 12 }, 100, 50)).toEqual([
    { kind: 'gap', from: 0, rows: 10 },
    { kind: 'row', row: 10 },
    { kind: 'row', row: 11 },
    { kind: 'gap', from: 12, rows: 38 },
    { kind: 'row', row: 50 },
    { kind: 'gap', from: 51, rows: 49 },
  ])
  expect(viewAt(0, 400, 40)).toEqual({ start: 0, end: 16 })
})

const table = fc.record({ start: fc.nat(300), length: fc.nat(60), total: fc.nat(250) })

test('rows and gaps together are always the whole table', () => {
  fc.assert(
    fc.property(table, fc.option(fc.nat(300), { nil: null }), ({ start, length, total }, writing) => {
      const stretches = stretchesOf({ start, end: start + length }, total, writing)
      expect(stretches.reduce((sum, one) => sum + (one.kind === 'gap' ? one.rows : 1), 0)).toBe(total)
      const isThere =
        writing === null || writing >= total || stretches.some((one) => one.kind === 'row' && one.row === writing)
      expect(isThere).toBe(true)
    }),
  )
})

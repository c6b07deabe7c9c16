import { fc, test as property } from '@fast-check/vitest'
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

property.prop([fc.nat(300), fc.nat(60), fc.nat(250), fc.option(fc.nat(300), { nil: null })])(
  'rows and gaps together are always the whole table',
  (start, length, total, writing) => {
    const stretches = stretchesOf({ start, end: start + length }, total, writing)
    expect(stretches.reduce((sum, one) => sum + (one.kind === 'gap' ? one.rows : 1), 0)).toBe(total)
    if (writing !== null && writing < total) expect(stretches).toContainEqual({ kind: 'row', row: writing })
  },
)

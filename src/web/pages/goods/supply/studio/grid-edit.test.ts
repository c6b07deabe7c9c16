import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyRecord } from '../supply-types.ts'
import { columnsOf, readCell } from './grid-columns.ts'
import { fillDown, pasteBlock, rangeBetween, readBlock, writeBlock } from './grid-edit.ts'

const none = [null, null, null, null, null]

const lineOf = (productId: number, parts: Partial<PolicyRecord> = {}): PolicyRecord => ({
  productId,
  quantity: productId * 10,
  pack: 1,
  arrivesOn: null,
  rule: 'waterline',
  target: {},
  dailyLimits: none,
  monthlyLimits: none,
  quotas: none,
  recommended: none,
  ...parts,
})

const columns = columnsOf('dailyLimits')
const three = [lineOf(1, { dailyLimits: [7, 8, 9, 10, 11] }), lineOf(2), lineOf(3)]
const names = { 配額: 'quota' } as const

test('fill-down copies the first row of a block, and one cell takes over the cell above', () => {
  const all = fillDown({ lines: three, columns }, rangeBetween({ row: 2, column: 6 }, { row: 0, column: 2 }))
  expect(all.map((line) => line.dailyLimits)).toEqual(Array.from({ length: 3 }, () => [7, 8, 9, 10, 11]))
  const one = fillDown({ lines: three, columns }, rangeBetween({ row: 1, column: 3 }, { row: 1, column: 3 }))
  expect(one.map((line) => line.dailyLimits[1])).toEqual([8, 8, null])
  const first = fillDown({ lines: three, columns }, rangeBetween({ row: 0, column: 3 }, { row: 0, column: 3 }))
  expect(first).toBe(three)
})

test('a block of a spreadsheet is taken whole, rules by their names too, or refused with the cell that is wrong', () => {
  const block = readBlock('配額\t1,200\t5\r\nbyNeed\t30\t\r\n')
  const pasted = pasteBlock({ lines: three, columns }, { row: 1, column: 0 }, { block, names })
  expect(pasted).toMatchObject([
    three[0] ?? {},
    { rule: 'quota', quantity: 1200, dailyLimits: [5, null, null, null, null] },
    { rule: 'byNeed', quantity: 30, dailyLimits: none },
  ])
  const wrong = { block: readBlock('1\t2\n3\tmany'), names }
  expect(pasteBlock({ lines: three, columns }, { row: 0, column: 1 }, wrong)).toEqual({
    text: 'many',
    row: 2,
    column: 2,
  })
})

test('what goes beyond the grid is left out', () => {
  const block = readBlock('1\t2\n3\t4')
  const pasted = pasteBlock({ lines: three, columns }, { row: 2, column: 6 }, { block, names })
  expect(pasted).toMatchObject([three[0] ?? {}, three[1] ?? {}, { dailyLimits: [null, null, null, null, 1] }])
})

const figure = fc.option(fc.nat(1_000_000), { nil: null })
const line = fc
  .tuple(fc.nat(1_000_000), fc.array(figure, { minLength: 5, maxLength: 5 }))
  .map(([quantity, dailyLimits]) => lineOf(1, { quantity, dailyLimits }))
const grid = fc.array(line, { minLength: 1, maxLength: 12 })
const corner = fc.record({ row: fc.nat(11), column: fc.integer({ min: 1, max: 6 }) })

test('fill-down touches the block and nothing else', () => {
  fc.assert(
    fc.property(grid, corner, corner, (lines, one, other) => {
      const range = rangeBetween(one, other)
      const filled = fillDown({ lines, columns }, range)
      const source = lines[range.top === range.bottom ? range.top - 1 : range.top]
      for (const [row, before] of lines.entries())
        for (const [place, column] of columns.entries()) {
          const inside = row >= range.top && row <= range.bottom && place >= range.left && place <= range.right
          const after = filled[row]
          expect(after && readCell(after, column)).toEqual(readCell(inside && source ? source : before, column))
        }
    }),
  )
})

test('what was copied and pasted over itself is what it was', () => {
  fc.assert(
    fc.property(grid, (lines) => {
      const range = rangeBetween({ row: 0, column: 0 }, { row: lines.length - 1, column: columns.length - 1 })
      const block = readBlock(writeBlock({ lines, columns }, range))
      expect(pasteBlock({ lines, columns }, { row: 0, column: 0 }, { block, names })).toEqual(lines)
    }),
  )
})

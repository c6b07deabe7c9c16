import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutNames } from './name-table.ts'
import { RowWriter } from './row-writer.ts'

test('writes any whole number as its decimal text', () => {
  const number = fc.oneof(
    fc.nat(120),
    fc.nat(),
    fc.maxSafeNat(),
    fc.nat(15).map((power) => 10 ** power),
  )
  fc.assert(
    fc.property(fc.array(number, { maxLength: 5 }), (numbers) => {
      const block = Buffer.alloc(100)
      const writer = new RowWriter(block)
      for (const value of numbers) {
        writer.writeNumber(value)
        writer.writeComma()
      }
      expect(block.toString('latin1', 0, writer.end)).toBe(numbers.map((value) => `${value},`).join(''))
    }),
  )
  const block = Buffer.alloc(16)
  new RowWriter(block).writeNumber(Number.MAX_SAFE_INTEGER)
  expect(block.toString()).toBe('9007199254740991')
})

test('writes names quoted where they must be', () => {
  const block = Buffer.alloc(40)
  const writer = new RowWriter(block)
  const names = layOutNames(['店', 'a,b'])
  writer.writeName(names, 1)
  writer.writeName(names, 0)
  expect(block.toString('utf8', 0, writer.end)).toBe('"a,b",店,')
})

import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

const cell = (value: string): string => csvText(['x'], [[value]]).split('\r\n')[1] ?? ''

test.each([
  ['-120.00', '-120.00'],
  ['-7', '-7'],
  ['-1+cmd', "'-1+cmd"],
  ['-', "'-"],
  ['=1+1', "'=1+1"],
  ['+86 571', "'+86 571"],
])('%s is written as %s: an amount below zero stays a number, a formula becomes text', (value, written) => {
  expect(cell(value)).toBe(written)
})

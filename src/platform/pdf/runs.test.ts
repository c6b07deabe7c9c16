import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsOf, type Covering } from './runs.ts'

const covering = (font: string, characters: string): Covering => ({
  font,
  covered: new Set(Array.from(characters, (one) => one.codePointAt(0) ?? 0)),
})
const fonts = [covering('TC', '滿足 A〓'), covering('SC', '满足')]

test('each character is written by the first font that has it', () => {
  expect(runsOf('滿足 满足A', fonts)).toEqual([
    { text: '滿足 ', font: 'TC' },
    { text: '满', font: 'SC' },
    { text: '足A', font: 'TC' },
  ])
})

test('what no font has is marked, nothing is lost in silence', () => {
  expect(runsOf('滿😀足', fonts)).toEqual([{ text: '滿〓足', font: 'TC' }])
  expect(runsOf('', fonts)).toEqual([])
})

test('what can be written is written whole and in order', () => {
  const letters = fc.string({ unit: fc.constantFrom('滿', '足', ' ', 'A', '满') })
  fc.assert(
    fc.property(
      letters,
      (text) =>
        runsOf(text, fonts)
          .map((run) => run.text)
          .join('') === text,
    ),
  )
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pngSize } from '../../src/app/guide/png-size.ts'
import { inFewColours } from './palette.ts'
import { smallPng } from './small-png.ts'

const icon = readFileSync('src/web/public/icon-512.png')

test('few colours stay exactly as they are', () => {
  const pixels = Uint32Array.from([0xffffff, 0x0b6e5f, 0xffffff, 0xb42318])
  const { palette, places } = inFewColours(pixels)
  expect([...places].map((place) => palette[place])).toEqual([...pixels])
})

test('of more colours than a palette holds, each becomes one that looks like it', () => {
  const pixels = Uint32Array.from({ length: 4096 }, (_, place) => place * 4099)
  const { palette, places } = inFewColours(pixels)
  expect(palette.length).toBe(256)
  expect(places.length).toBe(4096)
})

test('a picture made small keeps its size in pixels, and the same picture gives the same bytes', () => {
  const small = smallPng(icon)
  expect(pngSize(small)).toEqual(pngSize(icon))
  expect(smallPng(icon).equals(small)).toBe(true)
})

test('a picture that is small already is refused', () => {
  expect(() => smallPng(smallPng(icon))).toThrow('true colour')
})

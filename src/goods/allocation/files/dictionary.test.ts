import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Dictionary } from './dictionary.ts'

test('gives every name the number of its first appearance, however many there are and in whatever order they come', () => {
  const names = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('a', 'ab', 'b', '')))
  fc.assert(
    fc.property(names, fc.nat(2000), (some, more) => {
      const all = [...some, ...Array.from({ length: more }, (_, place) => `4301${place % 700}`), ...some]
      const dictionary = new Dictionary()
      const expected = new Map<string, number>()
      for (const name of all) {
        if (!expected.has(name)) expected.set(name, expected.size)
        const bytes = Buffer.from(`x${name}y`)
        expect(dictionary.intern(bytes, 1, bytes.length - 1)).toBe(expected.get(name))
      }
      expect(dictionary.size).toBe(expected.size)
      expect(dictionary.names()).toEqual([...expected.keys()])
    }),
  )
})

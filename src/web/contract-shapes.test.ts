import { expect, test } from 'vitest'
import type { z as Zod } from 'zod'
import { z as stand } from './contract-shapes.ts'

const z = stand as typeof Zod

test('an enum keeps its choices through what is said of it', () => {
  expect(z.enum(['a', 'b']).options).toEqual(['a', 'b'])
  expect(z.enum(['a', 'b']).describe('two').options).toEqual(['a', 'b'])
})

test('whatever contracts say of their shapes can be said', () => {
  const row = z.object({ id: z.coerce.number().int().positive(), on: z.iso.date().nullable(), to: z.email() })
  expect(() => z.array(row.extend({ ...row.shape, raw: z.instanceof(Uint8Array) })).length(5)).not.toThrow()
})

test('a shape that is asked to check refuses to, for it would let everything pass', () => {
  expect(() => z.string().safeParse(5)).toThrow('shapes check nothing in the browser')
})

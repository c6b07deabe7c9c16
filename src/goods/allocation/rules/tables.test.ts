import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatAwards, formatClaims, quoteField, tableDigest } from './tables.ts'

test('quoteField quotes only where RFC 4180 must', () => {
  expect(quoteField('門店 1')).toBe('門店 1')
  expect(quoteField('=cmd')).toBe('=cmd')
  expect(quoteField('a,b')).toBe('"a,b"')
  expect(quoteField('say "5"')).toBe('"say ""5"""')
  expect(quoteField('two\nlines')).toBe('"two\nlines"')
})

test('formatClaims and formatAwards write one line a row, empty where there is no limit or waterline', () => {
  const claim = { product: 'A', outlet: 'x,y', requested: 9, limit: null, weight: '1.5' }
  expect(formatClaims([claim, { ...claim, limit: 3 }])).toBe(
    'product,outlet,requested,limit,weight\nA,"x,y",9,,1.5\nA,"x,y",9,3,1.5\n',
  )
  const award = { product: 'A', outlet: 'b', requested: 9, awarded: 4, entitled: null, reason: 'draw' } as const
  expect(formatAwards([award, { ...award, entitled: 5 }])).toBe(
    'product,outlet,requested,awarded,entitled,reason\nA,b,9,4,,draw\nA,b,9,4,5,draw\n',
  )
})

test('tableDigest is the SHA-256 of the UTF-8 text', () => {
  expect(tableDigest('滿足\n')).toBe(createHash('sha256').update('滿足\n').digest('hex'))
})

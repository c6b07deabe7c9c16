import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  awardHeader,
  claimHeader,
  formatAwardRows,
  formatAwards,
  formatClaimRows,
  formatClaims,
  quoteField,
  tableDigest,
} from './tables.ts'

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

test('a table is its header and its rows, so that a long one can be digested part by part', () => {
  const claim = { product: 'A', outlet: 'outlet 7', requested: 9, limit: null, weight: '1.5' }
  const award = {
    product: 'A',
    outlet: 'outlet 7',
    requested: 9,
    awarded: 4,
    entitled: 4,
    reason: 'waterline' as const,
  }
  expect(formatClaimRows([claim])).toBe('A,outlet 7,9,,1.5\n')
  expect(formatClaims([claim, claim])).toBe(`${claimHeader}\n${formatClaimRows([claim])}${formatClaimRows([claim])}`)
  expect(formatAwards([award, award])).toBe(`${awardHeader}\n${formatAwardRows([award])}${formatAwardRows([award])}`)
})

import { expect, test } from 'vitest'
import { isLive, isSameSubject } from './same-subject.ts'

test('a fact is told by its kind and its number, a figure by its id', () => {
  const order = { about: 'fact', kind: 'repairOrder', fact: 'RO-7' } as const
  expect(isSameSubject(order, { ...order })).toBe(true)
  expect(isSameSubject(order, { ...order, kind: 'collection' })).toBe(false)
  expect(isSameSubject({ about: 'node', node: 'net/E01' }, { about: 'node', node: 'net/E01' })).toBe(true)
  expect(isSameSubject({ about: 'missing' }, { about: 'missing' })).toBe(true)
  expect(isSameSubject({ about: 'correction', month: '2026-09' }, { about: 'missing' })).toBe(false)
})

test('what is decided or withdrawn is live no more, what is appealed is', () => {
  expect(['open', 'answered', 'appealed', 'accepted', 'partly', 'rejected', 'withdrawn'].filter(isLive)).toEqual([
    'open',
    'answered',
    'appealed',
  ])
})

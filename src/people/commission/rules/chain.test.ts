import { describe, expect, test } from 'vitest'
import { chainedHash, hashOf } from './canonical.ts'
import { brokenAt, type Link, type Sealed, sealOf } from './chain.ts'

const month: Sealed = {
  format: 2,
  documentHash: hashOf('document'),
  prepared: { by: 'clerk', at: '2026-11-02T01:00:00.000Z' },
  reviewed: { by: 'clerk', at: '2026-11-02T02:00:00.000Z', objectionsUntil: '2026-11-05T02:00:00.000Z' },
  approved: { by: 'manager', at: '2026-11-06T02:00:00.000Z' },
  paid: { by: 'clerk', at: '2026-11-10T02:00:00.000Z' },
  answers: [
    {
      warning: 'A:net/E01',
      by: 'manager',
      name: '站長',
      text: '已與本人談過，本人同意',
      at: '2026-11-06T02:00:00.000Z',
    },
    {
      warning: 'B:net/E02',
      by: 'manager',
      name: '站長',
      text: '已與本人談過，本人同意',
      at: '2026-11-06T02:00:00.000Z',
    },
  ],
}

describe('The seal of a month', () => {
  test('in the first format covers the document alone', () => {
    expect(sealOf('before', { ...month, format: 1 })).toBe(chainedHash('before', month.documentHash))
    expect(sealOf('before', { ...month, format: 1, approved: { by: 'x', at: null } })).toBe(
      sealOf('before', { ...month, format: 1 }),
    )
  })

  test('does not depend on the order of the answers', () => {
    expect(sealOf('', { ...month, answers: month.answers.toReversed() })).toBe(sealOf('', month))
  })

  const [first, second] = month.answers
  test.each<[string, Partial<Sealed>]>([
    ['document', { documentHash: hashOf('another') }],
    ['who prepared', { prepared: { ...month.prepared, by: 'x' } }],
    ['when it was prepared', { prepared: { ...month.prepared, at: 'x' } }],
    ['who showed it', { reviewed: { ...month.reviewed, by: 'x' } }],
    ['when it was shown', { reviewed: { ...month.reviewed, at: 'x' } }],
    ['until when people could object', { reviewed: { ...month.reviewed, objectionsUntil: 'x' } }],
    ['who approved', { approved: { ...month.approved, by: 'x' } }],
    ['when it was approved', { approved: { ...month.approved, at: 'x' } }],
    ['who paid', { paid: { ...month.paid, by: 'x' } }],
    ['when it was paid', { paid: { ...month.paid, at: 'x' } }],
    ['an answer less', { answers: first ? [first] : [] }],
    ['words of an answer', { answers: first && second ? [{ ...first, text: 'x' }, second] : [] }],
    ['who answered', { answers: first && second ? [{ ...first, by: 'x' }, second] : [] }],
    ['which warning was answered', { answers: first && second ? [{ ...first, warning: 'C:net/E01' }, second] : [] }],
    ['format', { format: 1 }],
  ])('changes with another %s', (_what, change) => {
    expect(sealOf('', { ...month, ...change })).not.toBe(sealOf('', month))
  })
})

describe('The chain', () => {
  const linked = (formats: readonly (1 | 2)[]): Link[] => {
    const links: Link[] = []
    for (const [place, format] of formats.entries()) {
      const chainHash = sealOf(links.at(-1)?.chainHash ?? '', { ...month, format })
      links.push({ ...month, format, period: `2026-0${place + 1}`, chainHash })
    }
    return links
  }

  test('holds for months of the first format, of the second, and of the second after the first', () => {
    expect(brokenAt([])).toBeUndefined()
    for (const formats of [
      [1, 1],
      [2, 2],
      [1, 1, 2, 2],
    ] as const)
      expect(brokenAt(linked(formats))).toBeUndefined()
  })

  test('breaks at the first month that is not as it was sealed', () => {
    const changed = linked([1, 2, 2]).map((link) =>
      link.period === '2026-02' ? { ...link, approved: { ...link.approved, by: 'somebody' } } : link,
    )
    expect(brokenAt(changed)).toBe('2026-02')
    expect(brokenAt(linked([2, 2]).map((link) => ({ ...link, chainHash: null })))).toBe('2026-01')
  })

  test('breaks where a month is said to be of an older format than the one before it', () => {
    expect(brokenAt(linked([2, 1]))).toBe('2026-02')
  })
})

import { expect, test } from 'vitest'
import { shareOf } from './share-of.ts'

test('a fifth of a gross is not large, a cent more is', () => {
  expect(shareOf('80.00', '400.00')).toEqual({ percent: '20', isLarge: false })
  expect(shareOf('80.01', '400.00')?.isLarge).toBe(true)
  expect(shareOf('200', '2430.10')?.percent).toBe('8.2')
  expect(shareOf('1', '0.00')).toBeUndefined()
})

test('what is no amount has no share', () => {
  expect(shareOf('', '400.00')).toBeUndefined()
  expect(shareOf('80.00', 'none')).toBeUndefined()
})

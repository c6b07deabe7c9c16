import { expect, test } from 'vitest'
import { webRoot } from '../../src/app/build-web.ts'
import { weighBundle } from '../../bench/bundle.ts'

const budget = { first: 200 * 1024, later: 100 * 1024 }

test('the scripts of the outlet’s first page weigh at most 200 KB packed', () => {
  expect(weighBundle(webRoot).first).toBeLessThanOrEqual(budget.first)
})

test('no other screen adds more than 100 KB to it', () => {
  const { screens } = weighBundle(webRoot)
  expect(screens.length).toBeGreaterThan(15)
  expect(screens.filter(({ bytes }) => bytes > budget.later)).toEqual([])
})

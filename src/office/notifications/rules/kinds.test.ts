import { expect, test } from 'vitest'
import { kindsOf, linkOf, notificationKinds } from './kinds.ts'

test('kindsOf: everybody is told of what they can do something about, and every kind is told to somebody', () => {
  expect(kindsOf('outlet')).toEqual([
    'policy-published',
    'filing-closes',
    'award-ready',
    'wish-granted',
    'delivery-short',
  ])
  expect(kindsOf('manager')).toEqual(['policy-published', 'filing-closes', 'delivery-short'])
  expect(kindsOf('planner')).toEqual(['run-broken', 'run-done', 'delivery-short'])
  expect(kindsOf('stationManager')).toEqual(['target-missed'])
  const told = (['outlet', 'manager', 'planner', 'stationManager'] as const).flatMap(kindsOf)
  expect(new Set(told)).toEqual(new Set(notificationKinds))
})

test('linkOf leads every audience to a page of its own', () => {
  for (const kind of kindsOf('outlet')) expect(linkOf(kind, 'outlet', 12)).toMatch(/^\/(week|awards|my-fill-rate)/)
  for (const kind of kindsOf('manager'))
    expect(linkOf(kind, 'manager', 12)).toMatch(/^\/(cycles\/12|worklist|fill-lines)/)
  for (const kind of kindsOf('planner')) expect(linkOf(kind, 'planner', 12)).toMatch(/^\/(cycles\/12|fill-lines)/)
  expect(linkOf('target-missed', 'stationManager', 12)).toBe('/targets')
})

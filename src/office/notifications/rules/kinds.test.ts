import { expect, test } from 'vitest'
import { kindsOf, linkOf, notificationKinds, topicOf } from './kinds.ts'

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
  expect(kindsOf('stationManager')).toEqual(['target-missed', 'approval-waits'])
  const told = (['outlet', 'manager', 'planner', 'stationManager', 'employee', 'payDesk'] as const).flatMap(kindsOf)
  expect(new Set(told)).toEqual(new Set(notificationKinds))
})

test('linkOf leads every audience to a page of its own', () => {
  for (const kind of kindsOf('outlet')) expect(linkOf(kind, 'outlet', 12)).toMatch(/^\/(week|awards|my-fill-rate)/)
  for (const kind of kindsOf('manager'))
    expect(linkOf(kind, 'manager', 12)).toMatch(/^\/(cycles\/12|worklist|fill-lines)/)
  for (const kind of kindsOf('planner')) expect(linkOf(kind, 'planner', 12)).toMatch(/^\/(cycles\/12|fill-lines)/)
  expect(linkOf('target-missed', 'stationManager', 12)).toBe('/targets')
  expect(linkOf('approval-waits', 'stationManager', 12)).toBe('/pay/runs/12')
  expect(linkOf('statement-shown', 'employee', 12)).toBe('/pay')
  for (const kind of kindsOf('payDesk')) expect(linkOf(kind, 'payDesk', 12)).toBe('/pay/disputes/12')
})

test('topicOf: each kind is about a cycle, a pay month or a dispute', () => {
  const topics = notificationKinds.map(topicOf)
  expect(topics.slice(0, 8)).toEqual(topics.slice(0, 8).map(() => 'cycle'))
  expect(topics.slice(8, 10)).toEqual(['run', 'run'])
  expect(new Set(topics.slice(10))).toEqual(new Set(['dispute']))
})

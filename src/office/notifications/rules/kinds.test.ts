import { expect, test } from 'vitest'
import { kindsOf, linkOf, notificationKinds } from './kinds.ts'

test('kindsOf: outlets are told of all kinds, account managers of what they can do something about', () => {
  expect(kindsOf('outlet')).toEqual(notificationKinds)
  expect(kindsOf('manager')).toEqual(['policy-published', 'filing-closes', 'delivery-short'])
})

test('linkOf leads every audience to a page of its own', () => {
  for (const kind of notificationKinds) expect(linkOf(kind, 'outlet', 12)).toMatch(/^\/(week|awards|my-fill-rate)/)
  for (const kind of kindsOf('manager'))
    expect(linkOf(kind, 'manager', 12)).toMatch(/^\/(cycles\/12|worklist|fill-lines)/)
})

import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('only what differs is told, each with both sides', () => {
  expect(changedFields({ name: '大安店', stars: 3 }, { name: '大安店', stars: 4 })).toEqual([
    { name: 'stars', before: 3, after: 4 },
  ])
})

test('an id is left out where its name tells the same, and told where nothing does', () => {
  const change = changedFields({ regionId: 1, regionName: '北區' }, { regionId: 2, regionName: '南區' })
  expect(change.map(({ name }) => name)).toEqual(['regionName'])
  expect(changedFields({ regionId: 1 }, { regionId: 2 }).map(({ name }) => name)).toEqual(['regionId'])
})

test('of something new all is told but its number', () => {
  expect(changedFields(null, { id: 7, code: 'N', name: '北區' }).map(({ name }) => name)).toEqual(['code', 'name'])
})

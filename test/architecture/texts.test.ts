import { expect, test } from 'vitest'
import { brokenLinks } from './links.ts'
import { lockedHosts, machinePaths } from './texts.ts'
import { readHouse, tree } from './tree.ts'

test('nothing in the house speaks of one machine or one registry', () => {
  expect(machinePaths(readHouse())).toEqual([])
  expect(lockedHosts(readHouse())).toEqual([])
})

test('every link of the documents leads somewhere', () => {
  expect(brokenLinks(readHouse())).toEqual([])
})

const path = (...parts: readonly string[]) => parts.join('/')

test.each([path('', 'home', 'mei', 'manzu'), path('', 'Users', 'mei', 'manzu'), path('', 'work', 'manzu', 'src')])(
  '%s is found',
  (folder) => {
    expect(machinePaths(tree({ 'docs/a.md': `one\nsee ${folder}` }))).toEqual([expect.stringContaining('docs/a.md:2')])
  },
)

test('routes and relative paths are no folders of a machine', () => {
  expect(machinePaths(tree({ 'src/a.ts': `'/api/work/list', './home/a.ts', '/work-orders'` }))).toEqual([])
})

test('a registry host in the lock file is found', () => {
  const lock = '{ "packages": { "a": { "resolved": "https://registry.example/a.tgz" } } }'
  expect(lockedHosts(tree({ 'package-lock.json': lock }))).toHaveLength(1)
})

test('a link that leads nowhere is found; folders and the web are left alone', () => {
  const text = '[a](../README.md#top) [b](../src/) [c](https://example.org/x) [d](gone.md)'
  const files = tree({ 'docs/a.md': text, 'README.md': '', 'src/kernel/a.ts': '' })
  expect(brokenLinks(files)).toEqual([expect.stringContaining('docs/a.md links to gone.md')])
})

import { expect, test } from 'vitest'
import { placesOf } from './tree-paths.ts'

const figures = [
  { id: 'net', children: ['gross', 'deduction'] },
  { id: 'gross', children: ['commission'] },
  { id: 'deduction', children: ['gross'] },
  { id: 'commission', children: ['attainment', 'output'] },
  { id: 'attainment', children: ['output', 'unknown'] },
  { id: 'output', children: [] },
]

test('a figure stands once, where it is met first level by level', () => {
  const { parent, pathTo } = placesOf('net', figures)
  expect(parent.get('gross')).toBe('net')
  expect(parent.get('output')).toBe('commission')
  expect(parent.has('unknown')).toBe(false)
  expect(pathTo('output')).toEqual(['net', 'gross', 'commission', 'output'])
  expect(pathTo('net')).toEqual(['net'])
})

import { expect, test } from 'vitest'
import { roadmapBehind, roomsUnfurnished, roomsWithoutOrder } from './rooms.ts'
import { readHouse, tree } from './tree.ts'

test('every room of the house has its place in the order', () => {
  expect(roomsWithoutOrder(readHouse())).toEqual([])
})

test('every room of the house says what it decides and has a door', () => {
  expect(roomsUnfurnished(readHouse())).toEqual([])
})

test('the roadmap tells which rooms stand', () => {
  expect(roadmapBehind(readHouse())).toEqual([])
})

const door = { 'src/goods/supply/index.ts': '' }

test('a room nobody put in order is found', () => {
  expect(roomsWithoutOrder(tree(door))).toEqual([])
  expect(roomsWithoutOrder(tree({ 'src/goods/parking/index.ts': '' }))).toEqual([
    expect.stringContaining('src/goods/parking: name it'),
  ])
})

test('a room without a page or a door is found', () => {
  expect(roomsUnfurnished(tree({ ...door, 'src/goods/supply/README.md': '' }))).toEqual([])
  expect(roomsUnfurnished(tree(door))).toEqual([expect.stringContaining('README.md')])
  expect(roomsUnfurnished(tree({ 'src/goods/supply/README.md': '' }))).toEqual([expect.stringContaining('index.ts')])
})

test('a roadmap that promises too much or tells too little is found', () => {
  const roadmap = (state: string) => ({ 'docs/roadmap.md': `| \`src/goods/supply\`   | ${state}  | cycles |` })
  expect(roadmapBehind(tree({ ...door, ...roadmap('stands') }))).toEqual([])
  expect(roadmapBehind(tree(roadmap('comes')))).toEqual([])
  expect(roadmapBehind(tree({ ...door, ...roadmap('comes') }))).toHaveLength(1)
  expect(roadmapBehind(tree(roadmap('stands')))).toHaveLength(1)
})

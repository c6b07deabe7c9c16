import { placeOf } from './places.ts'
import { readRoomOrder } from './room-order.ts'
import type { Tree } from './tree.ts'

const foldersByRoom = (files: Tree): ReadonlyMap<string, string> => {
  const folders = new Map<string, string>()
  for (const path of files.keys()) {
    const { room } = placeOf(path)
    if (room !== undefined) folders.set(room, path.split('/').slice(0, 3).join('/'))
  }
  return folders
}

/** Law 2: rooms of the tree that the order of rooms does not name. */
export const roomsWithoutOrder = (files: Tree): readonly string[] => {
  const order = readRoomOrder(files)
  return [...foldersByRoom(files)]
    .filter(([room]) => !order.includes(room))
    .map(([, folder]) => `${folder}: name it in the rooms of src/app/modules.ts, after the rooms it needs`)
}

/** Rooms without a page that says what they decide, or without a door. */
export const roomsUnfurnished = (files: Tree): readonly string[] =>
  [...foldersByRoom(files).values()].flatMap((folder) => [
    ...(files.has(`${folder}/README.md`)
      ? []
      : [`${folder}: write README.md: what this room decides, its words, its sources`]),
    ...(files.has(`${folder}/index.ts`)
      ? []
      : [`${folder}: give it a door, index.ts: all that other rooms may import`]),
  ])

/** Rooms whose line in docs/roadmap.md does not tell what the tree holds. */
export const roadmapBehind = (files: Tree): readonly string[] => {
  const rows = (files.get('docs/roadmap.md') ?? '').matchAll(/^\|\s*`(src\/[\w/-]+)`\s*\|\s*(stands|comes)\s*\|/gm)
  const told = new Map([...rows].map(([, folder = '', state = '']) => [folder, state]))
  const standing = new Set(foldersByRoom(files).values())
  return [
    ...[...standing]
      .filter((folder) => told.get(folder) !== 'stands')
      .map((folder) => `docs/roadmap.md: say that \`${folder}\` stands`),
    ...[...told]
      .filter(([folder, state]) => state === 'stands' && !standing.has(folder))
      .map(([folder]) => `docs/roadmap.md: \`${folder}\` does not stand yet: say that it comes`),
  ]
}

import { crc32, inflateRawSync } from 'node:zlib'

/** One file inside an archive. */
export interface Entry {
  readonly path: string
  readonly content: Buffer
}

/** How much an archive may become: files, and bytes of all of them together. */
export interface Bounds {
  readonly entries: number
  readonly bytes: number
}

/** Thrown when an archive would become more than it may. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError'
}

const endMark = 0x06054b50
const listMark = 0x02014b50
const fileMark = 0x04034b50

const broken = (why: string): Error => new Error(`broken archive: ${why}`)

const findEnd = (archive: Buffer): number => {
  // The end is 22 bytes and a comment of at most 65,535.
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at--)
    if (archive.readUInt32LE(at) === endMark) return at
  throw broken('no end')
}

interface Listed {
  readonly path: string
  readonly method: number
  readonly packed: number
  readonly at: number
}

const listEntries = (archive: Buffer, bounds: Bounds): Listed[] => {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > bounds.entries) throw new TooMuchError()
  const listed: Listed[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== listMark) throw broken('no list')
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const path = archive.toString('utf8', at + 46, at + 46 + (name ?? 0))
    listed.push({
      path,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return listed
}

const unpack = (archive: Buffer, { method, packed, at }: Listed, most: number): Buffer => {
  if (archive.readUInt32LE(at) !== fileMark) throw broken('no file')
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const content = archive.subarray(start, start + packed)
  if (content.length !== packed) throw broken('cut short')
  if (method !== 0 && method !== 8) throw broken('packed in a way unknown')
  if (method === 0 && packed > most) throw new TooMuchError()
  if (method === 0) return content
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw error instanceof RangeError ? new TooMuchError() : error
  }
}

/** The files of a ZIP archive whose path is wanted, never more than the bounds allow; what its own figures say is not believed. */
export const unzip = (archive: Buffer, wanted: (path: string) => boolean, bounds: Bounds): Entry[] => {
  let left = bounds.bytes
  return listEntries(archive, bounds)
    .filter(({ path }) => wanted(path))
    .map((listed) => {
      const content = unpack(archive, listed, left)
      left -= content.length
      return { path: listed.path, content }
    })
}

const headOf = ({ path, content }: Entry): Buffer => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt32LE(crc32(content), 10)
  head.writeUInt32LE(content.length, 14)
  head.writeUInt32LE(content.length, 18)
  head.writeUInt16LE(Buffer.byteLength(path), 22)
  return head
}

const mark = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A ZIP archive of these files, not packed: for a reader that believes what an archive says of itself. */
export const zipPlain = (entries: readonly Entry[]): Buffer => {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const [head, path] = [headOf(entry), Buffer.from(entry.path)]
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(mark(listMark), Buffer.from([20, 0]), head, tail, path)
    files.push(mark(fileMark), head, path, entry.content)
    at += 30 + path.length + entry.content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(list).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, ...list, mark(endMark), end])
}

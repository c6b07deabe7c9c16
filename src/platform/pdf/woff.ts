import { inflateSync } from 'node:zlib'

interface Part {
  readonly tag: number
  readonly checksum: number
  readonly data: Buffer
}

const headSize = 44
const entrySize = 20

const partsOf = (woff: Buffer): readonly Part[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, place) => {
    const at = headSize + place * entrySize
    const [offset, packed, full] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    const data = packed < full ? inflateSync(bytes) : bytes
    return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), data }
  })

const padded = (size: number): number => Math.ceil(size / 4) * 4

/**
 * A web font (WOFF 1.0) as the plain font it was packed from, byte for byte what a PDF writer reads fast: of a packed one
 * it would unpack a whole table for each glyph. Throws a RangeError for what is no such font.
 * Source: W3C WOFF File Format 1.0, sections 3 to 5.
 */
export const plainFont = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('this is no WOFF font')
  const parts = partsOf(woff)
  const first = 12 + parts.length * 16
  const font = Buffer.alloc(parts.reduce((size, { data }) => size + padded(data.length), first))
  font.writeUInt32BE(woff.readUInt32BE(4), 0)
  const power = Math.floor(Math.log2(parts.length))
  font.writeUInt16BE(parts.length, 4)
  font.writeUInt16BE(2 ** power * 16, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(parts.length * 16 - 2 ** power * 16, 10)
  let at = first
  for (const [place, { tag, checksum, data }] of parts.entries()) {
    for (const [word, value] of [tag, checksum, at, data.length].entries())
      font.writeUInt32BE(value, 12 + place * 16 + word * 4)
    data.copy(font, at)
    at += padded(data.length)
  }
  return font
}

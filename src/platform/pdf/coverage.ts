const tableAt = (font: Buffer, tag: string): number => {
  for (let place = 0; place < font.readUInt16BE(4); place += 1) {
    const at = 12 + place * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new RangeError(`the font has no table ${tag}`)
}

/** Where the character map of the wanted format begins; the basic plane is enough for names and words. */
const mapAt = (font: Buffer): number => {
  const cmap = tableAt(font, 'cmap')
  for (let place = 0; place < font.readUInt16BE(cmap + 2); place += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + place * 8 + 4)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new RangeError('the font has no character map of format 4')
}

/** One segment of the map: from which to which character, and where it says how a glyph is found. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly delta: number
  readonly offset: number
  readonly offsetAt: number
}

const segmentsOf = (font: Buffer, at: number): readonly Segment[] => {
  const count = font.readUInt16BE(at + 6) / 2
  return Array.from({ length: count }, (_, place) => {
    const [endAt, startAt] = [at + 14 + place * 2, at + 16 + (count + place) * 2]
    const offsetAt = startAt + count * 4
    const [delta, offset] = [font.readUInt16BE(startAt + count * 2), font.readUInt16BE(offsetAt)]
    return { start: font.readUInt16BE(startAt), end: font.readUInt16BE(endAt), delta, offset, offsetAt }
  })
}

const hasGlyph = (font: Buffer, { start, delta, offset, offsetAt }: Segment, code: number): boolean =>
  offset === 0 ? ((code + delta) & 0xffff) !== 0 : font.readUInt16BE(offsetAt + offset + (code - start) * 2) !== 0

/**
 * The characters of the basic plane a plain font has a glyph for, by code point.
 * Source: OpenType specification, cmap, format 4.
 */
export const coverageOf = (font: Buffer): ReadonlySet<number> => {
  const covered = new Set<number>()
  for (const segment of segmentsOf(font, mapAt(font)))
    for (let code = segment.start; code <= segment.end && code < 0xffff; code += 1)
      if (hasGlyph(font, segment, code)) covered.add(code)
  return covered
}

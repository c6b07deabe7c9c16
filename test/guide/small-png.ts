import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { inFewColours } from './palette.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

const readChunks = (file: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = signature.length; at < file.length;) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const writeChunk = ({ type, data }: Chunk): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** The predictor of filter 4 (PNG specification, 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? above : corner
}

const predict = (filter: number, near: { left: number; above: number; corner: number }): number => {
  const { left, above, corner } = near
  return [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
}

/** Takes the filters off the rows, in place of one another (PNG specification, 9.2). */
const unfilter = (raw: Buffer, stride: number, step: number): Buffer => {
  const rows = raw.length / (stride + 1)
  const out = Buffer.alloc(rows * stride)
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (stride + 1)] ?? 0
    const start = row * stride
    for (let place = 0; place < stride; place++) {
      const [here, hasLeft] = [start + place, place >= step]
      const left = hasLeft ? (out[here - step] ?? 0) : 0
      const above = row > 0 ? (out[here - stride] ?? 0) : 0
      const corner = row > 0 && hasLeft ? (out[here - stride - step] ?? 0) : 0
      out[here] = (raw[row * (stride + 1) + 1 + place] ?? 0) + predict(filter, { left, above, corner })
    }
  }
  return out
}

const pixelsOf = (bytes: Buffer, step: number): Uint32Array =>
  Uint32Array.from({ length: bytes.length / step }, (_, place) => bytes.readUIntBE(place * step, 3))

/** Kinds of pixels (PNG specification, 11.2.1) a browser writes: true colour without and with opacity. */
const bytesOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

/**
 * The same picture in at most 256 colours, which is a third of the bytes for a calm screen. Opacity is dropped: a picture
 * of a page has none. Throws when the file is no PNG as browsers write it.
 */
export const smallPng = (file: Buffer): Buffer => {
  const chunks = readChunks(file)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), bytesOf[header[9] ?? 0] ?? 0]
  if (step === 0) throw new Error('the picture is no PNG in true colour')
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const { palette, places } = inFewColours(pixelsOf(unfilter(inflateSync(packed), width * step, step), step))
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row++)
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const named = Buffer.from(header)
  named[9] = 3
  const parts = [
    { type: 'IHDR', data: named },
    { type: 'PLTE', data: colours },
    { type: 'IDAT', data: deflateSync(rows, { level: 9 }) },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]
  return Buffer.concat([signature, ...parts.map(writeChunk)])
}

import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { z } from 'zod'

/*
 * A backup file is a gzip stream followed by its SHA-256 (32 bytes). Inside the gzip stream: one line of JSON, the
 * header; then for each table of the header, in order, its rows as COPY writes them (text format), in blocks of a
 * 4-byte length (big-endian) and that many bytes, closed by a block of length 0.
 */

const tableShape = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number().int().nonnegative(),
})

const headerShape = z.object({
  format: z.literal('manzu-backup'),
  version: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.object({ id: z.string(), checksum: z.string() })),
  /** An order in which foreign keys hold, as far as there is one. */
  tables: z.array(tableShape),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})

export type BackupHeader = z.infer<typeof headerShape>

/** The file is not a backup, or no longer the one that was written. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup'
}

const hashBytes = 32
const longestHeader = 64 * 1024 * 1024
const longestBlock = 1024 * 1024
const lengthBytes = 4

export const headerLine = (header: BackupHeader): Buffer => Buffer.from(`${JSON.stringify(header)}\n`)

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(bytes)
  return length
}

/** Cuts what COPY delivers into blocks. */
export async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += longestBlock) {
      const block = chunk.subarray(start, start + longestBlock)
      yield lengthOf(block.length)
      yield block
    }
  yield lengthOf(0)
}

/** Passes everything on, and its SHA-256 after the end. */
export const appendHash = (): Transform => {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, hash.digest())
    },
  })
}

/** Passes on all but the last 32 bytes, and fails at the end when these are not the SHA-256 of the rest. */
export const checkHash = (): Transform => {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  const transform = (chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void => {
    const all = Buffer.concat([held, chunk])
    const sure = all.subarray(0, Math.max(0, all.length - hashBytes))
    held = all.subarray(sure.length)
    hash.update(sure)
    done(null, sure)
  }
  return new Transform({
    transform,
    flush: (done) => done(hash.digest().equals(held) ? null : new DamagedBackup('its checksum does not match')),
  })
}

/** Reads the unpacked content of a backup from front to back, holding no more than a block of it. */
export class BackupReader {
  #held: Buffer = Buffer.alloc(0)
  readonly #chunks: AsyncIterator<Buffer>

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done) return false
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
    return true
  }

  #take(bytes: number): Buffer {
    const taken = this.#held.subarray(0, bytes)
    this.#held = this.#held.subarray(bytes)
    return taken
  }

  async #exactly(bytes: number): Promise<Buffer> {
    while (this.#held.length < bytes) if (!(await this.#more())) throw new DamagedBackup('it ends too early')
    return this.#take(bytes)
  }

  async header(): Promise<BackupHeader> {
    let end = this.#held.indexOf('\n')
    while (end < 0) {
      if (this.#held.length > longestHeader || !(await this.#more())) throw new DamagedBackup('it has no header')
      end = this.#held.indexOf('\n')
    }
    const text = this.#take(end + 1).toString()
    try {
      return headerShape.parse(JSON.parse(text))
    } catch {
      throw new DamagedBackup('its header is not that of a Manzu backup')
    }
  }

  /** The rows of the next table. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = (await this.#exactly(lengthBytes)).readUInt32BE()
      if (length === 0) return
      if (length > longestBlock) throw new DamagedBackup('a block is too long')
      yield await this.#exactly(length)
    }
  }

  /** Reads on to the end, where the checksum is compared, and makes sure nothing follows the last table. */
  async end(): Promise<void> {
    while (await this.#more());
    if (this.#held.length > 0) throw new DamagedBackup('something follows its end')
  }
}

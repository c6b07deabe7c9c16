import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { SupplyLine } from '../rules/allocate.ts'
import type { CertificateProduct } from '../rules/certificate.ts'
import { awardHeader } from '../rules/tables.ts'
import { claimColumns, faultsKept } from './claims-parser.ts'
import { namesOf } from './crew-work.ts'
import type { Crew } from './crew.ts'
import type { Fault, Header } from './csv.ts'
import { lineFeed, quote, readHeader } from './csv.ts'
import { formatPart } from './format-part.ts'
import type { Part, PartOfFile } from './part.ts'
import { readPart } from './part.ts'
import type { Duplicate, SharedPart, SharedRun } from './share-parts.ts'
import { listDuplicates, shareParts } from './share-parts.ts'

/** All that is wrong with a file: the first rows by name, the others counted. */
export interface BadFile {
  readonly path: string
  readonly faults: readonly Fault[]
  readonly count: number
}

/** A run over a claims file. */
export interface ClaimsRun {
  readonly run: SharedRun
  /** In the order of the supply lines. */
  readonly products: readonly CertificateProduct[]
  readonly claims: number
}

/** What a run needs. */
export interface RunSettings {
  readonly claims: string
  readonly seed: string
  readonly lines: readonly SupplyLine[]
  readonly crew: Crew
  /** Told what is being done now. */
  readonly progress: (doing: string) => void
}

/** Files smaller than this are read by one thread. */
const worthSplitting = 2 ** 20

/** Reads the claims, shares every product and leaves the awards in columns; or says what is wrong with the file. */
export const runClaims = async (settings: RunSettings): Promise<ClaimsRun | BadFile> => {
  const { claims: path, lines, crew, progress } = settings
  progress('reading claims')
  const read = await readParts(settings)
  if ('why' in read) return { path, faults: [read], count: 1 }
  const { parts, firstLine } = read
  const run = mergeParts(settings, parts)
  if (parts.some((part) => part.faultCount > 0))
    return gatherFaults(path, { run, parts, firstLine }, listDuplicates(run))
  progress('sharing products')
  const others = Array.from({ length: crew.size }, (_, member) => crew.ask(member, { kind: 'share', run }))
  const own = shareParts(run)
  const all = [own, ...(await Promise.all(others)).map((answer) => answer.shared)]
  const duplicates = all.flatMap((shared) => shared.duplicates)
  if (duplicates.length > 0) return gatherFaults(path, { run, parts, firstLine }, duplicates)
  const products = new Map(all.flatMap((shared) => shared.products))
  return {
    run,
    products: lines.flatMap((_, place) => products.get(place) ?? []),
    claims: parts.reduce((sum, part) => sum + part.claims.rows, 0),
  }
}

interface ReadParts {
  readonly parts: readonly Part[]
  readonly firstLine: number
}

const readParts = async ({ claims: path, lines, crew }: RunSettings): Promise<ReadParts | Fault> => {
  const { header, starts, rowLength } = inspect(path, crew.size + 1)
  if ('why' in header) return header
  const products = lines.map((line) => line.product)
  const partBetween = (start: number, end: number): PartOfFile => ({
    path,
    start,
    end,
    settings: { columns: header.columns, products, expected: Math.ceil((1.02 * (end - start)) / rowLength) + 64 },
  })
  const wanted = starts.slice(0, -1).map((start, place) => partBetween(start, starts[place + 1] ?? start))
  const [first, ...rest] = wanted
  if (first === undefined) return { parts: [], firstLine: header.line }
  const others = rest.map((part, member) => crew.ask(member, { kind: 'read', part }))
  const own = readPart(first)
  const parts = [own, ...(await Promise.all(others)).map((answer) => answer.part)]
  // Where a quote came before a cut, the cut may lie inside a field: then only one part from start to end is sure.
  const unsure = parts.slice(0, -1).some((part) => part.quoted)
  return {
    parts: unsure ? [readPart(partBetween(first.start, starts.at(-1) ?? first.end))] : parts,
    firstLine: header.line,
  }
}

interface Inspection {
  readonly header: Header | Fault
  /** Where parts start, and the end of the file. */
  readonly starts: readonly number[]
  /** Bytes of a row, about. */
  readonly rowLength: number
}

const inspect = (path: string, wanted: number): Inspection => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(2 ** 16)
    const sample = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
    const header = readHeader(sample, claimColumns)
    const rows = sample.reduce((sum, byte) => sum + Number(byte === lineFeed), 1)
    const first = 'why' in header ? 0 : header.next
    const parts = size < worthSplitting || sample.includes(quote) ? 1 : wanted
    const starts = [first]
    for (let part = 1; part < parts; part++)
      starts.push(nextLine(file, first + Math.floor(((size - first) * part) / parts)))
    return { header, starts: [...starts, Math.max(first, size)], rowLength: sample.length / rows }
  } finally {
    closeSync(file)
  }
}

/** Offset of the first line that starts behind `from`. */
const nextLine = (file: number, from: number): number => {
  const bytes = Buffer.alloc(2 ** 16)
  for (let at = from; ;) {
    const read = readSync(file, bytes, 0, bytes.length, at)
    const end = bytes.subarray(0, read).indexOf(lineFeed)
    if (end >= 0) return at + end + 1
    if (read === 0) return at
    at += read
  }
}

/** First line of every part in the file. */
const linesOf = (parts: readonly Part[], firstLine: number): number[] => {
  const lines = [firstLine]
  for (const part of parts) lines.push((lines.at(-1) ?? 0) + part.lines)
  return lines
}

interface BadRun extends ReadParts {
  readonly run: SharedRun
}

/** Bad rows and doubled ones in the order of the file. */
const gatherFaults = (path: string, { run, parts, firstLine }: BadRun, duplicates: readonly Duplicate[]): BadFile => {
  const lines = linesOf(parts, firstLine)
  const bad = parts.flatMap(({ faults }, place) =>
    faults.map((fault) => ({ ...fault, line: fault.line + (lines[place] ?? 0) })),
  )
  const doubled = duplicates.map(({ part: place, row }) => {
    const part = run.parts[place]
    const product = run.lines[part?.claims.product[row] ?? 0]?.product ?? ''
    const outlet = run.outlets[part?.outletOf[part.claims.outlet[row] ?? 0] ?? 0] ?? ''
    const ahead = part?.jumps.findLast(([from]) => from <= row)?.[1] ?? 0
    const line = (lines[place] ?? 0) + row + ahead
    return {
      line,
      column: 'outlet',
      why: `product "${product}" and outlet "${outlet}" stand in an earlier row already`,
    }
  })
  return {
    path,
    faults: [...bad, ...doubled].toSorted((left, right) => left.line - right.line).slice(0, faultsKept),
    count: parts.reduce((sum, part) => sum + part.faultCount, duplicates.length),
  }
}

const mergeParts = ({ seed, lines }: RunSettings, parts: readonly Part[]): SharedRun => {
  const numbers = new Map<string, number>()
  const shared = parts.map(({ outlets, ...part }): SharedPart => {
    const { rows } = part.claims
    const outletOf = new Int32Array(new SharedArrayBuffer(4 * outlets.length))
    for (const [own, name] of outlets.entries()) {
      const number = numbers.get(name) ?? numbers.size
      if (number === numbers.size) numbers.set(name, number)
      outletOf[own] = number
    }
    const awards = {
      awarded: new Float64Array(new SharedArrayBuffer(8 * rows)),
      entitled: new Float64Array(new SharedArrayBuffer(8 * rows)),
      reason: new Uint8Array(new SharedArrayBuffer(rows)),
    }
    return { ...part, outletOf, awards }
  })
  const counter = new Int32Array(new SharedArrayBuffer(4))
  return { seed, lines, outlets: [...numbers.keys()], parts: shared, counter }
}

/** The award table from header to last row, block by block, in the order of the claims. */
export async function* awardTable(run: SharedRun, crew: Crew): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${awardHeader}\n`)
  const [first, ...rest] = run.parts
  const others = rest.map((_, member) => crew.ask(member, { kind: 'format', run, place: member + 1 }))
  if (first !== undefined) yield* formatPart(first, namesOf(run))
  for (const other of others) yield* (await other).blocks
}

/** SHA-256 of a file's bytes in lower-case hex. */
export const digestFile = (path: string): string => {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(2 ** 22)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

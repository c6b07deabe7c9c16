import {
  refusal,
  refusalDetail,
  withDetails,
  type Refusal,
  type RefusalDetail,
  type RefusalParams,
} from '../../kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import { nearest } from './nearest.ts'
import type { TableShape } from './shape.ts'

/** One row as it was found: its line in the file (the header is line 1), its cells as text, and those that could be read. */
export interface Found {
  readonly line: number
  readonly text: Readonly<Record<string, string>>
  readonly value: Readonly<Record<string, unknown>>
}

/** One row of which every cell could be read. */
export interface GoodRow<R> {
  readonly line: number
  readonly value: R
}

/** What taking a row over does. */
export type Effect = 'added' | 'changed' | 'same'

/** Why something is wrong; any refusal says it too. */
export interface Why {
  readonly code: string
  readonly params?: RefusalParams
}

/** A file read into rows, and all that is found wrong with them on the way. */
export interface Sheet<R> {
  readonly file: string
  readonly shape: TableShape
  /** Columns the file has. */
  readonly columns: readonly string[]
  readonly rows: readonly (Found & { readonly value: Readonly<Partial<R>> })[]
  readonly wrong: (line: number, column: string, why: Why) => void
  readonly faults: readonly RefusalDetail[]
  readonly wrongLines: ReadonlySet<number>
  /** The rows nothing is wrong with, so far. */
  readonly good: () => GoodRow<R>[]
  readonly mark: (line: number, effect: Effect) => void
  readonly effects: ReadonlyMap<number, Effect>
  /** Says something worth knowing that is not wrong. */
  readonly note: (sentence: string) => void
  readonly notes: readonly string[]
}

/** The path of one cell in messages: file, line, column. */
export const cellPath = (file: string, line: number, column: string): string => `${file}:${line}:${column}`

/** Most wrong cells named in one answer; the rest is only counted. */
export const mostNamed = 100

interface Start {
  readonly file: string
  readonly shape: TableShape
  readonly says: Pick<Ctx, 'translate' | 'language'>
  readonly columns: readonly string[]
  readonly rows: readonly Found[]
}

/** A sheet with nothing found wrong yet. */
export const emptySheet = <R>({ file, shape, says, columns, rows }: Start): Sheet<R> => {
  const faults: RefusalDetail[] = []
  const wrongLines = new Set<number>()
  const effects = new Map<number, Effect>()
  const notes: string[] = []
  const texts = new Map(rows.map(({ line, text }) => [line, text]))
  const inWords = (line: number, column: string): RefusalParams =>
    column in shape.columns
      ? {
          column: says.translate(says.language, shape.label(column)),
          value: (texts.get(line)?.[column] ?? '').slice(0, 60),
          valid: says.translate(says.language, shape.about(column)),
        }
      : {}
  return {
    file,
    shape,
    columns,
    rows: rows as Sheet<R>['rows'],
    faults,
    wrongLines,
    effects,
    wrong: (line, column, { code, params = {} }) => {
      wrongLines.add(line)
      faults.push(refusalDetail(cellPath(file, line, column), code, { ...inWords(line, column), ...params }))
    },
    good: () =>
      rows.flatMap(({ line, value }) => (wrongLines.has(line) ? [] : [{ line, value: value as unknown as R }])),
    mark: (line, effect) => void effects.set(line, effect),
    note: (sentence) => void notes.push(sentence),
    notes,
  }
}

const lineOf = ({ path }: RefusalDetail): number => Number(/:(\d+):[^:]*$/.exec(path)?.[1] ?? 0)

/** The refusal of a whole file, with each wrong cell named, from the top down. */
export const refuseSheet = ({ file, faults }: Pick<Sheet<unknown>, 'file' | 'faults'>): Refusal => {
  const sorted = faults.toSorted((a, b) => lineOf(a) - lineOf(b))
  return withDetails(
    refusal('invalid', 'table.rows-refused', { file, count: faults.length }),
    sorted.slice(0, mostNamed),
  )
}

/** Names of one column that somebody bears, and all there are, asked for only when one is not among them. */
export interface Known {
  readonly has: (name: string) => boolean
  readonly all: () => Promise<Iterable<string>>
}

/** Most known names that are listed one by one. */
const mostListed = 12

/** The name most likely meant, or all there are if they are few, or only what is valid. */
const unknownName = (meant: string | undefined, all: readonly string[]): Why => {
  if (meant !== undefined) return { code: 'table.unknown-value-near', params: { nearest: meant } }
  return all.length > 0 && all.length <= mostListed
    ? { code: 'table.unknown-value-of', params: { known: all.join(', ') } }
    : { code: 'table.unknown-value' }
}

/** Tells every cell of a column that names nothing known, with the known name it most likely meant. An empty cell names nobody. */
export const checkKnown = async <R>(sheet: Sheet<R>, column: keyof R & string, known: Known): Promise<void> => {
  const unknown = sheet.rows.flatMap(({ line, value }) => {
    const name: unknown = value[column]
    return typeof name === 'string' && name !== '' && !known.has(name) ? [{ line, name }] : []
  })
  if (unknown.length === 0) return
  const all = [...(await known.all())]
  const near = new Map<string, string | undefined>()
  for (const { line, name } of unknown) {
    if (!near.has(name) && near.size < mostNamed) near.set(name, nearest(name, all))
    sheet.wrong(line, column, unknownName(near.get(name), all))
  }
}

/** Tells every row whose key a row before it has, at a column. A row without the key has nothing to double. */
export const checkDoubled = <R>(
  sheet: Sheet<R>,
  column: keyof R & string,
  keyOf: (value: Readonly<Partial<R>>) => string | undefined,
): void => {
  const seen = new Map<string, number>()
  for (const { line, value } of sheet.rows) {
    const key = keyOf(value)
    if (key === undefined) continue
    const first = seen.get(key)
    if (first !== undefined) sheet.wrong(line, column, { code: 'table.duplicate-row', params: { first } })
    else seen.set(key, line)
  }
}

import { quoteField } from '../rules/tables.ts'

/** Names ready to be written: UTF-8, quoted where they must be, each with a comma behind it. */
export interface NameTable {
  readonly bytes: Uint8Array
  /** Name i stands from ends[i] to ends[i + 1]. */
  readonly ends: Uint32Array
}

/** Lays names out one behind the other. */
export const layOutNames = (names: readonly string[]): NameTable => {
  const ends = new Uint32Array(names.length + 1)
  const fields = names.map((name) => `${quoteField(name)},`)
  for (const [place, field] of fields.entries()) ends[place + 1] = (ends[place] ?? 0) + Buffer.byteLength(field)
  return { bytes: Buffer.from(fields.join('')), ends }
}

import type { NameTable } from './name-table.ts'

const comma = 44
const zero = 48

/** Writes fields into a block of bytes, one behind the other, without making a text of them. */
export class RowWriter {
  /** Offset behind what was written. */
  end = 0
  readonly #block: Uint8Array

  constructor(block: Uint8Array) {
    this.#block = block
  }

  writeComma(): void {
    this.#block[this.end++] = comma
  }

  /** Writes a name with what stands behind it in its table. */
  writeName({ bytes, ends }: NameTable, name: number): void {
    const block = this.#block
    const last = ends[name + 1] ?? 0
    let at = this.end
    for (let from = ends[name] ?? 0; from < last; from++) block[at++] = bytes[from] ?? 0
    this.end = at
  }

  /** Writes a whole number not below zero. */
  writeNumber(value: number): void {
    const block = this.#block
    const start = this.end
    let digits = 1
    for (let power = 10; value >= power; power *= 10) digits++
    this.end = start + digits
    // Most quantities are small, and whole numbers of 32 bits divide faster.
    if (value < 0x7fffffff) {
      let rest = value | 0
      for (let at = start + digits - 1; at >= start; at--) {
        const tenth = (rest / 10) | 0
        block[at] = zero + (rest - tenth * 10)
        rest = tenth
      }
      return
    }
    let rest = value
    for (let at = start + digits - 1; at >= start; at--) {
      const tenth = Math.floor(rest / 10)
      block[at] = zero + (rest - tenth * 10)
      rest = tenth
    }
  }
}

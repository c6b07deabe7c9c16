/**
 * Names as small numbers: each name read from bytes gets the number 0, 1, 2, … of its first appearance. Rows often repeat
 * the last name or go through all names in the same order, so the last and the next one are tried before the hash table.
 */
export class Dictionary {
  /** Number of a name plus 1, or 0 for an empty slot; a power of two, never more than half full. */
  #slots = new Int32Array(1024)
  #hashes = new Int32Array(512)
  /** Name i stands in the pool from ends[i] to ends[i + 1]. */
  #ends = new Uint32Array(513)
  #pool = Buffer.alloc(8192)
  #size = 0
  #last = 0
  /** Where the name asked for stands. */
  #bytes: Uint8Array = this.#pool

  /** How many names there are. */
  get size(): number {
    return this.#size
  }

  /** The number of the name in `bytes[start … end)`; a new one when it was not met before. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    this.#bytes = bytes
    const length = end - start
    const last = this.#last
    if (this.#equals(last, length, start)) return last
    const next = last + 1 < this.#size ? last + 1 : 0
    if (this.#equals(next, length, start)) return (this.#last = next)
    let hash = length
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16_777_619)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number < 0) break
      if (this.#hashes[number] === hash && this.#equals(number, length, start)) return (this.#last = number)
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.#size + 1
    return (this.#last = this.#add(bytes.subarray(start, end), hash))
  }

  /** All names by their number. */
  names(): string[] {
    return Array.from({ length: this.#size }, (_, number) =>
      this.#pool.toString('utf8', this.#ends[number], this.#ends[number + 1]),
    )
  }

  /** Compares from the end, because names of one file often begin alike. */
  #equals(number: number, length: number, start: number): boolean {
    const bytes = this.#bytes
    const from = this.#ends[number] ?? 0
    if (number >= this.#size || (this.#ends[number + 1] ?? 0) - from !== length) return false
    for (let at = length - 1; at >= 0; at--) if (this.#pool[from + at] !== bytes[start + at]) return false
    return true
  }

  #add(name: Uint8Array, hash: number): number {
    const number = this.#size++
    const start = this.#ends[number] ?? 0
    if (start + name.length > this.#pool.length) {
      const larger = Buffer.alloc(2 * this.#pool.length + name.length)
      larger.set(this.#pool)
      this.#pool = larger
    }
    this.#pool.set(name, start)
    if (number + 2 > this.#ends.length) this.#growColumns()
    this.#ends[number + 1] = start + name.length
    this.#hashes[number] = hash
    if (2 * this.#size > this.#slots.length) this.#growSlots()
    return number
  }

  #growColumns(): void {
    const ends = new Uint32Array(2 * this.#ends.length)
    ends.set(this.#ends)
    this.#ends = ends
    const hashes = new Int32Array(ends.length)
    hashes.set(this.#hashes)
    this.#hashes = hashes
  }

  #growSlots(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#hashes[number] ?? 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

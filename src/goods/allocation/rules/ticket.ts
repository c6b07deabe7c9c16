import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { compressBlock, initialState } from './sha256-block.ts'

/** Length of a ticket in bytes; its text is twice as long. */
export const ticketBytes = 32

/** UTF-8 bytes of a name, as they enter a ticket. Example: `encodeName('店')` is e5 ba 97. */
export const encodeName = (name: string): Uint8Array => utf8ToBytes(name)

/**
 * The text of a ticket: lower-case hex. Comparing these texts and comparing the bytes give the same order.
 * Example: the bytes a9 f0 begin `a9f0`.
 */
export const formatTicket = (digest: Uint8Array): string => bytesToHex(digest)

/**
 * The lot of an outlet for a product: SHA-256 of the UTF-8 text `seed:product:outlet` in lower-case hex (FIPS 180-4).
 * Lower wins. Nobody can choose it, as the seed is secret until every filing is in, and everybody can recompute it.
 *
 * Example: `ticket({ seed: '2026-W48', product: 'A', outlet: 'a' })` is `a9f0bee4…`.
 */
export const ticket = (of: { seed: string; product: string; outlet: string }): string =>
  formatTicket(sha256(utf8ToBytes(`${of.seed}:${of.product}:${of.outlet}`)))

/** Writes the ticket of the outlet with these UTF-8 bytes to `into`, from the offset `at`. */
export type TicketWriter = (outlet: Uint8Array, into: Uint8Array, at: number) => void

const blockBytes = 64
/** A closing bit and the length stand behind a text, 9 bytes in all. */
const closing = 9

/**
 * Tickets of many outlets for one product. The state after the whole blocks of `seed:product:` is kept, and what follows is
 * hashed in one step as long as it fits into a block; a longer name goes the general way.
 *
 * Example: `ticketWriter('2026-W48', 'A')(encodeName('a'), into, 0)`.
 */
export const ticketWriter = (seed: string, product: string): TicketWriter => {
  const prefix = utf8ToBytes(`${seed}:${product}:`)
  const begun = Int32Array.from(initialState)
  const whole = prefix.length - (prefix.length % blockBytes)
  for (let at = 0; at < whole; at += blockBytes) compressBlock(begun, prefix.subarray(at, at + blockBytes))
  const start = prefix.length - whole
  const block = new Uint8Array(blockBytes)
  block.set(prefix.subarray(whole))
  const state = new Int32Array(8)
  return (outlet, into, offset) => {
    const end = start + outlet.length
    if (end + closing > blockBytes) {
      into.set(sha256(concatBytes(prefix, outlet)), offset)
      return
    }
    for (let at = 0; at < outlet.length; at++) block[start + at] = outlet[at] ?? 0
    block[end] = 0x80
    for (let at = end + 1; at < blockBytes - 4; at++) block[at] = 0
    writeWord(block, blockBytes - 4, 8 * (whole + end))
    for (let word = 0; word < 8; word++) state[word] = begun[word] ?? 0
    compressBlock(state, block)
    for (let word = 0; word < 8; word++) writeWord(into, offset + 4 * word, state[word] ?? 0)
  }
}

const writeWord = (into: Uint8Array, at: number, word: number): void => {
  into[at] = word >>> 24
  into[at + 1] = word >>> 16
  into[at + 2] = word >>> 8
  into[at + 3] = word
}

/**
 * Order of two tickets inside one block of digests, each `ticketBytes` long: below zero when `left` comes first.
 * Example: a9… comes before b0….
 */
export const compareTickets = (digests: Uint8Array, left: number, right: number): number => {
  const start = left * ticketBytes
  const other = right * ticketBytes
  for (let index = 0; index < ticketBytes; index++) {
    const difference = (digests[start + index] ?? 0) - (digests[other + index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

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

/** Writes the ticket of the outlet with these UTF-8 bytes to `into`. */
export type TicketWriter = (outlet: Uint8Array, into: Uint8Array) => void

/**
 * Tickets of many outlets for one product. The state after `seed:product:` is kept and copied, which is several times
 * cheaper than to hash the whole text anew.
 *
 * Example: `ticketWriter('2026-W48', 'A')(encodeName('a'), into)`.
 */
export const ticketWriter = (seed: string, product: string): TicketWriter => {
  const prefix = sha256.create().update(utf8ToBytes(`${seed}:${product}:`))
  const state = prefix.clone()
  return (outlet, into) => {
    // oxlint-disable-next-line no-underscore-dangle -- the published interface names it so; it copies without allocating
    prefix._cloneInto(state)
    state.update(outlet)
    state.digestInto(into)
  }
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

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const ordered = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

/**
 * One text for one value: keys in order, no spaces, whole numbers beyond doubles as text, absent parts left out. Example:
 * `{ b: 1n, a: undefined }` is `{"b":"1"}`.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value))

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Example: that of the empty text begins with `e3b0c442`. */
export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/**
 * The hash of a paid run in the chain of its station: over the hash of the run paid before it (empty for the first) and
 * its own, so that a change of any of them shows in all that follow. Example: `chainedHash('', hashOf('x'))`.
 */
export const chainedHash = (previous: string, own: string): string => hashOf(`${previous}\n${own}`)

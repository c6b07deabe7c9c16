import { canonicalJson, chainedHash, hashOf } from './canonical.ts'

/** Who took a step, and when as ISO text. */
export interface Signed {
  readonly by: string | null
  readonly at: string | null
}

/** An answer to a warning, as it was approved with. */
export interface SignedAnswer extends Signed {
  readonly warning: string
  readonly name: string
  readonly text: string
}

/** What the chain vouches for of one paid month. */
export interface Sealed {
  readonly format: 1 | 2
  readonly documentHash: string
  readonly prepared: Signed
  readonly reviewed: Signed & { readonly objectionsUntil: string | null }
  readonly approved: Signed
  readonly paid: Signed
  readonly answers: readonly SignedAnswer[]
}

/** A sealed month with the hash it was given. */
export interface Link extends Sealed {
  readonly period: string
  readonly chainHash: string | null
}

/** The format newly paid months are sealed in. */
export const chainFormat = 2

const ownHash = ({ format, ...sealed }: Sealed): string =>
  format === 1
    ? sealed.documentHash
    : hashOf(
        canonicalJson({
          format: `manzu.chain/${format}`,
          document: sealed.documentHash,
          prepared: sealed.prepared,
          reviewed: sealed.reviewed,
          approved: sealed.approved,
          paid: sealed.paid,
          answers: sealed.answers.toSorted((a, b) => (a.warning < b.warning ? -1 : 1)),
        }),
      )

/**
 * The hash of a month in the chain of its station, over the hash of the month before it (empty for the first). In format 1
 * it covers the document; in format 2 also who prepared, showed, approved and paid it and when, and the answers to the
 * warnings of the law, in any order. Example: in format 1 it is `chainedHash(previous, documentHash)`.
 */
export const sealOf = (previous: string, sealed: Sealed): string => chainedHash(previous, ownHash(sealed))

/**
 * The first month, from the oldest on, whose hash is not the one it must have, or whose format is older than that of a month
 * before it; `undefined` when the chain holds. Example: another approver of `2026-09` breaks it at `2026-09`.
 */
export const brokenAt = (links: readonly Link[]): string | undefined => {
  let [previous, newest] = ['', 1]
  for (const { period, chainHash, ...sealed } of links) {
    const expected = sealOf(previous, sealed)
    if (chainHash !== expected || sealed.format < newest) return period
    previous = expected
    newest = sealed.format
  }
  return undefined
}

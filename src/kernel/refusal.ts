/** What kind of "no" it is. HTTP maps it to a status, a command line to an exit code. */
export type RefusalKind =
  | 'invalid'
  | 'conflict'
  | 'forbidden'
  | 'notFound'
  | 'signIn'
  | 'tooMany'
  | 'tooLarge'
  | 'unreadable'
  | 'unsupported'

/** Figures and names that fill the message of a refusal; plain values only, so that any language can print them. */
export type RefusalParams = Readonly<Record<string, string | number>>

/** One of several things wrong at once: where (`lines.3.quantity`, `outlets.csv:12:stars`) and why. */
export interface RefusalDetail {
  readonly path: string
  readonly code: string
  readonly params: RefusalParams
}

/**
 * An expected "no": a value, never an exception. `code` is stable (`room.name-of-the-rule`) and names the sentence in
 * the locale files of its room; `params` fill that sentence; `details` name every single line that is wrong.
 */
export interface Refusal {
  readonly refused: true
  readonly kind: RefusalKind
  readonly code: string
  readonly params: RefusalParams
  readonly details?: readonly RefusalDetail[]
}

/** Builds a refusal. Example: `refusal('invalid', 'ordering.over-daily-limit', { limit: 20, requested: 30 })`. */
export const refusal = (kind: RefusalKind, code: string, params: RefusalParams = {}): Refusal => ({
  refused: true,
  kind,
  code,
  params,
})

/** One line of a refusal that names many. */
export const refusalDetail = (path: string, code: string, params: RefusalParams = {}): RefusalDetail => ({
  path,
  code,
  params,
})

/** The same refusal with every wrong line named. */
export const withDetails = (said: Refusal, details: readonly RefusalDetail[]): Refusal => ({ ...said, details })

/** True for a value made by {@link refusal}. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && value.refused === true

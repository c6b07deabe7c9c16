/** What kind of "no" it is. HTTP maps it to a status, a command line to an exit code. */
export type RefusalKind = 'invalid' | 'conflict' | 'forbidden' | 'notFound' | 'signIn' | 'tooMany' | 'tooLarge'

/** Figures and names that fill the message of a refusal; plain values only, so that any language can print them. */
export type RefusalParams = Readonly<Record<string, string | number>>

/**
 * An expected "no": a value, never an exception. `code` is stable (`room.name-of-the-rule`) and names the sentence in
 * the locale files of its room; `params` fill that sentence.
 */
export interface Refusal {
  readonly refused: true
  readonly kind: RefusalKind
  readonly code: string
  readonly params: RefusalParams
}

/** Builds a refusal. Example: `refusal('invalid', 'ordering.over-daily-limit', { limit: 20, requested: 30 })`. */
export const refusal = (kind: RefusalKind, code: string, params: RefusalParams = {}): Refusal => ({
  refused: true,
  kind,
  code,
  params,
})

/** True for a value made by {@link refusal}. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && value.refused === true

import type { FactValues } from '../facts/fact-types.ts'
import type { Brought, Fact, Kind } from './dispute-types.ts'

/** A fact while the desk works on it. */
export interface DraftFact {
  readonly kind: Kind
  /** What it is called. */
  readonly name: string
  /** The fact that is corrected; null: nothing was known of it before. */
  readonly key: string | null
  readonly isWithdrawn: boolean
  readonly values: FactValues
}

/** What tells facts apart. */
export const draftKey = ({ kind, key, name }: DraftFact): string => `${kind.kind}/${key ?? name}`

/** A known fact to be changed. */
export const knownDraft = (kind: Kind, { key, title, values }: Fact): DraftFact => ({
  kind,
  name: `${kind.label} ${title}`,
  key,
  values,
  isWithdrawn: false,
})

/** A fact as the decision brings it. */
export const broughtFact = ({ kind: { kind }, key, values, isWithdrawn }: DraftFact): Brought =>
  isWithdrawn && key !== null
    ? { kind, key, isWithdrawn }
    : { kind, isWithdrawn: false, values: { ...values }, ...(key !== null && { key }) }

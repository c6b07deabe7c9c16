import type { OfferLine } from './offer-types.ts'

/** What a card and a row of the week need alike. */
export interface LineProps {
  readonly line: OfferLine
  readonly text: string
  /** Committed here, or known to the server; undefined when nothing was asked. */
  readonly quantity: number | undefined
  /** Null: nothing can be sent now. */
  readonly phase: 'filing' | 'ordering' | null
  readonly onType: (text: string) => void
  readonly onCommit: (text: string) => void
}

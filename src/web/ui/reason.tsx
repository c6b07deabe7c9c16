import type { ReactNode } from 'react'
import './reason.css'

interface Props {
  /** `good`: all of it. `care`: less than asked, or later. `bad`: refused. `plain`: for information. */
  readonly kind: 'good' | 'care' | 'bad' | 'plain'
  /** What can be had, in short. */
  readonly outcome?: ReactNode
  /** The rule, the limit and what would work instead, in a sentence. */
  readonly children: ReactNode
}

/** What a rule made of a number, and why. */
export const Reason = ({ kind, outcome, children }: Props) => (
  <span className="verdict">
    {outcome !== undefined && <span className={kind === 'plain' ? 'strong' : `tag ${kind}`}>{outcome}</span>}
    <span className={kind === 'bad' ? 'small alarm' : 'small muted'}>{children}</span>
  </span>
)

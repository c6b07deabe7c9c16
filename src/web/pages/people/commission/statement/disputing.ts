import { createContext } from 'react'
import type { Subject } from '../disputes/dispute-types.ts'
import type { Statement } from './statement-types.ts'

/** What the lines of a statement know of its disputes. */
export interface Disputing {
  readonly disputes: Statement['disputes']
  /** True: it is the own statement and it is shown. */
  readonly mayDispute: boolean
  readonly ask: (subject: Subject, label: string) => void
}

/** The disputes of the statement that is on the page; none elsewhere. */
export const DisputesOfPage = createContext<Disputing>({ disputes: [], mayDispute: false, ask: () => {} })

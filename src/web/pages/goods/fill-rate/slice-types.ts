import type { Answer } from '../../../../kernel/contract.ts'
import { cause, type getFillMatrix, type getFillRates } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import type { getWorklist } from '../../../../goods/fill-rate/worklist.contract.ts'

/** Three rates of one slice with what was lost and why. */
export type Slice = Answer<typeof getFillRates>['all']

/** Rates cut two ways. */
export type Matrix = Answer<typeof getFillMatrix>

/** Why units asked for did not arrive. */
export type Cause = (typeof cause.options)[number]

/** The list of an account manager. */
export type Worklist = Answer<typeof getWorklist>

/** What was said and done about a matter of an outlet. */
export type FollowUp = Worklist['followUps'][number]

/** What an outlet is talked to about. */
export type Matter = FollowUp['matter']

/** What was lost of a slice, most first, nothing left out but zeros. */
export const lossesOf = (slice: Pick<Slice, 'lost'>): readonly { readonly cause: Cause; readonly units: number }[] =>
  cause.options
    .map((one) => ({ cause: one, units: slice.lost[one] ?? 0 }))
    .filter(({ units }) => units > 0)
    .toSorted((one, other) => other.units - one.units)

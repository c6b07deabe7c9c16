/** Where a dispute stands. Live are `open`, `answered` and `appealed`; after a decision only one appeal may follow. */
export type DisputeStatus = 'open' | 'answered' | 'accepted' | 'partly' | 'rejected' | 'appealed' | 'withdrawn'

/** What a dispute may come to. */
export type Outcome = 'accepted' | 'partly' | 'rejected'

/** A step after the opening: the desk answers or decides, the employee replies, withdraws or appeals. */
export type DisputeStep =
  | { readonly step: 'answer' | 'reply' | 'withdraw' | 'appeal'; readonly by: string }
  | { readonly step: 'decide'; readonly by: string; readonly outcome: Outcome }

/** A dispute as far as its steps depend on it. */
export interface DisputeState {
  readonly status: DisputeStatus
  readonly openedBy: string
  /** Who decided first. */
  readonly decidedBy: string | null
  readonly isAppealed: boolean
}

/** Why a step is not taken. */
export type StepProblem = 'wrong-step' | 'own-dispute' | 'four-eyes' | 'appealed-before'

/** The states in which somebody still has to do something. */
export const liveStatuses: readonly DisputeStatus[] = ['open', 'answered', 'appealed']

const from: Readonly<Record<DisputeStep['step'], readonly DisputeStatus[]>> = {
  answer: ['open'],
  reply: ['answered'],
  withdraw: ['open', 'answered'],
  decide: liveStatuses,
  appeal: ['partly', 'rejected'],
}

const problemOf = (state: DisputeState, { step, by }: DisputeStep): StepProblem | undefined => {
  if (!from[step].includes(state.status)) return 'wrong-step'
  if (step === 'appeal' && state.isAppealed) return 'appealed-before'
  if ((step === 'decide' || step === 'answer') && by === state.openedBy) return 'own-dispute'
  return step === 'decide' && state.status === 'appealed' && by === state.decidedBy ? 'four-eyes' : undefined
}

const statusAfter = (step: DisputeStep): DisputeStatus => {
  switch (step.step) {
    case 'answer':
      return 'answered'
    case 'reply':
      return 'open'
    case 'withdraw':
      return 'withdrawn'
    case 'appeal':
      return 'appealed'
    case 'decide':
    default:
      return step.outcome
  }
}

/**
 * Takes a step of a dispute, or tells why not. The desk answers an open one; the employee's reply opens it again, and while
 * nothing is decided the employee may withdraw. What is rejected or accepted in part may be appealed once, and the appeal is
 * decided by somebody else. Nobody decides the own dispute. Source: engine, point 10.
 * Example: `decide` with `rejected` by `clerk`, `appeal`, then `decide` by `clerk` is `four-eyes`.
 */
export const takeDisputeStep = (
  state: DisputeState,
  step: DisputeStep,
): { readonly state: DisputeState } | { readonly problem: StepProblem } => {
  const problem = problemOf(state, step)
  if (problem) return { problem }
  return {
    state: {
      ...state,
      status: statusAfter(step),
      isAppealed: state.isAppealed || step.step === 'appeal',
      decidedBy: step.step === 'decide' ? (state.decidedBy ?? step.by) : state.decidedBy,
    },
  }
}

const steps = (by: string): readonly DisputeStep[] => [
  { step: 'answer', by },
  { step: 'reply', by },
  { step: 'withdraw', by },
  { step: 'appeal', by },
  { step: 'decide', by, outcome: 'rejected' },
]

const isDesks = ({ step }: DisputeStep): boolean => step === 'answer' || step === 'decide'

/** Who looks at a dispute. */
export interface Viewer {
  readonly by: string
  readonly isOwn: boolean
  readonly isDesk: boolean
}

/**
 * The steps somebody may take now, and why the desk may not take those it else could. Example: of an appealed dispute the
 * clerk who rejected it may take no step and is hindered by `four-eyes`.
 */
export const stepsNow = (
  state: DisputeState,
  { by, isOwn, isDesk }: Viewer,
): { readonly may: readonly DisputeStep['step'][]; readonly hindered: 'own-dispute' | 'four-eyes' | null } => {
  const asked = steps(by).filter((step) => (isDesks(step) ? isDesk : isOwn))
  const problems = asked.map((step) => problemOf(state, step))
  const hindered = problems.find((one) => one === 'own-dispute' || one === 'four-eyes')
  return {
    may: asked.flatMap(({ step }, place) => (problems[place] === undefined ? [step] : [])),
    hindered: hindered === 'own-dispute' || hindered === 'four-eyes' ? hindered : null,
  }
}

/**
 * Whether a dispute waits for the viewer: what is open or appealed for the desk, what is answered for whoever disputes.
 * Example: an answered one does not wait for the clerk who answered.
 */
export const waitsFor = (state: DisputeState, viewer: Viewer): boolean => {
  const { may } = stepsNow(state, viewer)
  if (state.status === 'answered') return may.includes('reply')
  return may.includes('decide')
}

/** True when a decision changes facts. Never a figure is edited. Example: `needsFacts('rejected')` is false. */
export const needsFacts = (outcome: Outcome): boolean => outcome !== 'rejected'

/** What an accepted dispute brings about in its month. */
export type Effect = 'none' | 'recalculate' | 'correction'

/**
 * How the changed facts reach the pay: a month still in draft or shown has to be calculated again, one approved or paid is
 * corrected in the open month. Example: `effectOf('accepted', 'paid')` is `correction`.
 */
export const effectOf = (outcome: Outcome, month: 'draft' | 'reviewed' | 'approved' | 'paid'): Effect => {
  if (!needsFacts(outcome)) return 'none'
  return month === 'draft' || month === 'reviewed' ? 'recalculate' : 'correction'
}

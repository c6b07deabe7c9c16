import type { AnswerRow } from './answer.store.ts'
import type { Link, Sealed, Signed } from './rules/chain.ts'
import type { RunRow } from './run.store.ts'

const signed = (by: string | null, at: Date | null): Signed => ({ by, at: at?.toISOString() ?? null })

/** A month with the answers it was approved with, as the chain vouches for it. */
export const sealedRun = (run: RunRow, answers: readonly AnswerRow[]): Sealed => ({
  format: run.chainFormat,
  documentHash: run.documentHash,
  prepared: signed(run.preparedBy, run.preparedAt),
  reviewed: {
    ...signed(run.reviewedBy, run.reviewedAt),
    objectionsUntil: run.objectionsUntil?.toISOString() ?? null,
  },
  approved: signed(run.approvedBy, run.approvedAt),
  paid: signed(run.paidBy, run.paidAt),
  answers: answers
    .filter(({ runId }) => runId === run.id)
    .map(({ warning, text, by, name, at }) => ({ warning, text, name, ...signed(by, at) })),
})

/** Paid months, newest first as they are listed, as links of the chain from the oldest on. */
export const linksOf = (paid: readonly RunRow[], answers: readonly AnswerRow[]): readonly Link[] =>
  paid.toReversed().map((run) => ({ ...sealedRun(run, answers), period: run.period, chainHash: run.chainHash }))

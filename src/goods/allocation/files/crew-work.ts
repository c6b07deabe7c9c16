import type { AwardNames } from './format-part.ts'
import { formatPart, layOutAwardNames } from './format-part.ts'
import type { Part, PartOfFile } from './part.ts'
import { readPart } from './part.ts'
import type { SharedProducts, SharedRun } from './share-parts.ts'
import { shareParts } from './share-parts.ts'

/** What a thread can be asked to do; the answers are what the functions named here give. */
export type Job =
  | { readonly kind: 'read'; readonly part: PartOfFile }
  | { readonly kind: 'share'; readonly run: SharedRun }
  | { readonly kind: 'format'; readonly run: SharedRun; readonly place: number }

/** What comes back for a {@link Job}. */
export type Answer =
  | { readonly kind: 'read'; readonly part: Part }
  | { readonly kind: 'share'; readonly shared: SharedProducts }
  | { readonly kind: 'format'; readonly blocks: readonly Uint8Array<ArrayBuffer>[] }

/** Names of a run, ready to be written. */
export const namesOf = (run: SharedRun): AwardNames =>
  layOutAwardNames(
    run.lines.map((line) => line.product),
    run.outlets,
  )

/** Does one job. */
export const doJob = (job: Job): Answer => {
  if (job.kind === 'read') return { kind: 'read', part: readPart(job.part) }
  if (job.kind === 'share') return { kind: 'share', shared: shareParts(job.run) }
  const part = job.run.parts[job.place]
  return { kind: 'format', blocks: part === undefined ? [] : [...formatPart(part, namesOf(job.run))] }
}

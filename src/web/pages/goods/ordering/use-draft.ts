import { useEffect, useState } from 'react'
import { dropPassedDrafts, emptyDraft, keepDraft, readDraft, type Draft, type DraftPlace } from './draft.ts'

/** The draft of an earlier visit to the page; an empty one where nothing can be asked for now. */
export const useEarlierDraft = (place: DraftPlace | null): Draft =>
  useState(() => (place === null ? emptyDraft : readDraft(localStorage, place)))[0]

/** Whether this device keeps anything for us. */
const mayKeep = (): boolean =>
  keepDraft(localStorage, { outletId: 0, cycleId: 0, phase: 'filing' }, emptyDraft) && navigator.cookieEnabled

/** Keeps a draft on this device while it changes, and drops what belongs to phases that have passed. True when it is kept. */
export const useKeptDraft = (outletId: number, place: DraftPlace | null, draft: Draft): boolean => {
  const [isKept] = useState(mayKeep)
  const cycleId = place?.cycleId
  const phase = place?.phase
  const { basket, sending } = draft
  useEffect(() => {
    const now = cycleId === undefined || phase === undefined ? null : { outletId, cycleId, phase }
    dropPassedDrafts(localStorage, outletId, now)
    if (now !== null) keepDraft(localStorage, now, { basket, sending })
  }, [outletId, cycleId, phase, basket, sending])
  return isKept
}

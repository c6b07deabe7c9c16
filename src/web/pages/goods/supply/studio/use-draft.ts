import { useCallback, useMemo, useState } from 'react'
import { isSameDraft, type Draft } from './draft.ts'

interface History {
  readonly now: Draft
  readonly past: readonly Draft[]
  /** What the last step wrote; further steps of the same kind are one step to undo. */
  readonly mark: string | null
}

/** A draft with a way back. */
export interface DraftHistory {
  readonly draft: Draft
  readonly isChanged: boolean
  readonly canUndo: boolean
  /** Steps with the same mark one after another are undone together, as the digits of one number are. */
  readonly change: (next: (draft: Draft) => Draft, mark?: string) => void
  readonly undo: () => void
  readonly reset: () => void
}

const mostKept = 200

/** The draft as it is being written, step by step, each of which can be taken back. */
export const useDraft = (saved: Draft): DraftHistory => {
  const [history, setHistory] = useState<History>({ now: saved, past: [], mark: null })
  const change = useCallback<DraftHistory['change']>(
    (next, mark) =>
      setHistory((old) => {
        const now = next(old.now)
        if (now === old.now) return old
        const isSame = mark !== undefined && mark === old.mark
        const past = isSame ? old.past : [...old.past.slice(-mostKept), old.now]
        return { now, past, mark: mark ?? null }
      }),
    [],
  )
  const undo = useCallback(
    () =>
      setHistory((old) => {
        const last = old.past.at(-1)
        return last ? { now: last, past: old.past.slice(0, -1), mark: null } : old
      }),
    [],
  )
  const reset = useCallback(
    () => setHistory((old) => ({ now: saved, past: [...old.past, old.now], mark: null })),
    [saved],
  )
  const { now, past } = history
  return useMemo(
    () => ({ draft: now, isChanged: !isSameDraft(saved, now), canUndo: past.length > 0, change, undo, reset }),
    [now, past.length, saved, change, undo, reset],
  )
}

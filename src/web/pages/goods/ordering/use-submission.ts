import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { fileNeeds, placeOrder } from '../../../../goods/ordering/ordering.contract.ts'
import { ProblemError } from '../../../client.ts'
import { useAction } from '../../../ui/use-action.ts'
import type { Asked, Sending } from './draft.ts'
import type { Receipt } from './offer-types.ts'

interface From {
  readonly place: { readonly outletId: number; readonly cycleId: number }
  readonly phase: 'filing' | 'ordering'
  /** Sent in an earlier visit to the page and never answered. */
  readonly unanswered: Sending | null
}

/** How sending goes. */
export interface Submission {
  readonly send: (lines: readonly Asked[]) => void
  /** Sent and not answered; it is sent again until it is. */
  readonly sending: Sending | null
  /** True while the first answer is awaited. */
  readonly isBusy: boolean
  /** True when an answer did not come. */
  readonly hasFailed: boolean
  /** True while it is tried. */
  readonly isPending: boolean
  /** Tries at once what is not answered. */
  readonly again: () => void
  /** The "no" of the server. */
  readonly refusal: Error | null
}

/** How long after an answer that did not come it is tried again. */
const pause = 5000

/** 128 random bits; plain http has no randomUUID. */
const drawKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** No answer yet: unreachable, broken on the way, or signed out meanwhile. Anything else is a "no" that stands. */
const isUnanswered = (error: Error | null): boolean =>
  !(error instanceof ProblemError) ||
  error.problem.status === 0 ||
  error.problem.status >= 500 ||
  [401, 408, 429].includes(error.problem.status)

/** Tries again after a while, or as soon as the device has a network again; null: not now. */
const useRetries = (retry: () => void, wait: number | null): void => {
  const tryAgain = useEffectEvent(retry)
  useEffect(() => {
    if (wait === null) return undefined
    const onOnline = (): void => tryAgain()
    const timer = setTimeout(onOnline, wait)
    addEventListener('online', onOnline)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', onOnline)
    }
  }, [wait])
}

/**
 * Sends lines under a key that is drawn once for exactly these lines, and sends them again under the same key until the
 * server answers: whatever was lost on the way, nothing is ordered twice.
 */
export const useSubmission = (
  { place, phase, unanswered }: From,
  onDone: (receipt: Receipt, lines: readonly Asked[]) => void,
): Submission => {
  const [sending, setSending] = useState(unanswered)
  const [failures, setFailures] = useState(unanswered === null ? 0 : 1)
  const [refusal, setRefusal] = useState<Error | null>(null)
  const waiting = useRef(unanswered)
  const isUnderWay = useRef(false)
  // An answer may come twice, or late: it counts for the lines that were sent under its key, and for those once.
  const onAnswer = (receipt: Receipt): void => {
    const answered = waiting.current
    if (answered?.key !== receipt.key) return
    waiting.current = null
    setSending(null)
    onDone(receipt, answered.lines)
  }
  const file = useAction(fileNeeds, { quiet: true, onDone: onAnswer })
  const order = useAction(placeOrder, { quiet: true, onDone: onAnswer })
  const isPending = file.isPending || order.isPending
  const onError = (error: Error): void => {
    if (isUnanswered(error)) return setFailures((count) => count + 1)
    waiting.current = null
    setSending(null)
    setRefusal(error)
  }
  const onSettled = (): void => {
    isUnderWay.current = false
  }
  const deliver = ({ key, lines }: Sending): void => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    const request = { params: place, body: { key, lines: [...lines] } }
    if (phase === 'filing') file.mutate(request, { onError, onSettled })
    else order.mutate(request, { onError, onSettled })
  }
  const again = (): void => {
    if (sending !== null) deliver(sending)
  }
  const send = (lines: readonly Asked[]): void => {
    if (sending !== null) return deliver(sending)
    const fresh = { key: drawKey(), lines }
    waiting.current = fresh
    setSending(fresh)
    setFailures(0)
    setRefusal(null)
    deliver(fresh)
  }
  // At once: what an earlier visit left unanswered, and what was sent while the answer before it was still being read.
  const isFirstTry = failures === 0 || (sending === unanswered && failures === 1)
  useRetries(again, sending === null || isPending ? null : isFirstTry ? 0 : pause)
  return {
    send,
    again,
    sending,
    refusal,
    isBusy: sending !== null && failures === 0,
    hasFailed: failures > 0,
    isPending,
  }
}

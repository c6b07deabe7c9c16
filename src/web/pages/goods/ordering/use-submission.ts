import { useRef } from 'react'
import { fileNeeds, placeOrder } from '../../../../goods/ordering/ordering.contract.ts'
import { useAction } from '../../../ui/use-action.ts'
import type { Receipt } from './offer-types.ts'

interface Place {
  readonly outletId: number
  readonly cycleId: number
}

/** One line to be sent. */
export interface Asked {
  readonly productId: number
  readonly quantity: number
}

/** 128 random bits; plain http has no randomUUID. */
const drawKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Sends lines under a key that is drawn once for exactly these lines: sent again after a lost answer, the server gives
 * the first answer again and orders nothing twice.
 */
export const useSubmission = (place: Place, phase: 'filing' | 'ordering', onDone: (receipt: Receipt) => void) => {
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null)
  const forget = (receipt: Receipt): void => {
    last.current = null
    onDone(receipt)
  }
  const file = useAction(fileNeeds, { quiet: true, onDone: forget })
  const order = useAction(placeOrder, { quiet: true, onDone: forget })
  const send = (lines: readonly Asked[]): void => {
    const content = JSON.stringify([place, phase, lines])
    if (last.current?.content !== content) last.current = { content, key: drawKey() }
    const request = { params: place, body: { key: last.current.key, lines: [...lines] } }
    if (phase === 'filing') file.mutate(request)
    else order.mutate(request)
  }
  const { error, isPending } = phase === 'filing' ? file : order
  return { send, error, isPending }
}

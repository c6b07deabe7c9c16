import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { getDemand } from '../../../../../goods/allocation/allocation.contract.ts'
import { getPolicy } from '../../../../../goods/supply/supply.contract.ts'
import { urlOf } from '../../../../client.ts'
import type { Changes, FromWorker, Outlets, Picture, ProductOutcome, Setting, ToWorker } from './simulation.ts'

/** The last setting that was tried to its end. */
export interface TriedSetting {
  readonly products: ReadonlyMap<number, ProductOutcome>
  readonly changes: Changes
  readonly milliseconds: number
}

/** What the studio shows while it reckons and after. */
export interface Simulation {
  readonly outlets: Outlets | undefined
  /** Units filed of each product in the cycle whose filings are tried. */
  readonly filed: ReadonlyMap<number, number>
  readonly tried: TriedSetting | undefined
  readonly picture: Picture | null
  /** Products done of all, while a setting is being tried. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly hasFailed: boolean
  readonly isStopped: boolean
  readonly stop: () => void
  readonly resume: () => void
}

type State = Omit<Simulation, 'stop' | 'resume'>

const nothing: State = {
  outlets: undefined,
  filed: new Map(),
  tried: undefined,
  picture: null,
  progress: undefined,
  hasFailed: false,
  isStopped: false,
}

/** Typing goes on this long before a setting is tried. */
const pause = 120

const withMessage = (state: State, data: FromWorker, isWanted: (number: number) => boolean): State => {
  if (data.kind === 'failed') return { ...state, hasFailed: true }
  if (data.kind === 'outlets') return { ...state, outlets: data.outlets, filed: new Map(data.filed) }
  if (data.kind === 'picture') return { ...state, picture: data.picture }
  if (data.kind === 'progress')
    return isWanted(data.number) ? { ...state, progress: { done: data.done, total: data.total } } : state
  const products = new Map(state.tried?.products)
  for (const product of data.products) products.set(product.productId, product)
  const { changes, milliseconds, picture = state.picture } = data
  return { ...state, tried: { products, changes, milliseconds }, picture, progress: undefined }
}

/** A worker with the filings of one cycle; a new one for another cycle. */
const useWorker = (cycleId: number | undefined) => {
  const worker = useRef<Worker | undefined>(undefined)
  const number = useRef(0)
  const [state, setState] = useState<State>(nothing)
  useEffect(() => {
    if (cycleId === undefined) return undefined
    const started = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
      setState((old) => withMessage(old, data, (one) => one === number.current)),
    )
    const demandUrl = urlOf(getDemand, { params: { cycleId } })
    const policyUrl = urlOf(getPolicy, { params: { id: cycleId } })
    started.postMessage({ kind: 'demand', demandUrl, policyUrl } satisfies ToWorker)
    worker.current = started
    return () => {
      setState(nothing)
      worker.current = undefined
      started.terminate()
    }
  }, [cycleId])
  const send = useCallback((message: ToWorker) => worker.current?.postMessage(message), [])
  return { state, setState, send, number }
}

/**
 * Tries each setting on the filings of a cycle in a worker; of settings that came in between only the last is tried, and
 * one that is overtaken is left where it stands.
 */
export const useSimulation = (cycleId: number | undefined, setting: Setting, productId: number | null): Simulation => {
  const { state, setState, send, number } = useWorker(cycleId)
  const { outlets, isStopped } = state
  const drawn = useRef(productId)
  useEffect(() => {
    if (!outlets || isStopped) return undefined
    const timer = setTimeout(() => {
      number.current += 1
      send({ kind: 'setting', number: number.current, setting, productId: drawn.current })
    }, pause)
    return () => clearTimeout(timer)
  }, [outlets, isStopped, setting, send, number])
  useEffect(() => {
    drawn.current = productId
    if (productId !== null) send({ kind: 'picture', productId })
  }, [productId, send])
  return useMemo(
    () => ({
      ...state,
      stop: () => {
        send({ kind: 'stop' })
        setState((old) => ({ ...old, progress: undefined, isStopped: true }))
      },
      resume: () => setState((old) => ({ ...old, isStopped: false })),
    }),
    [state, send, setState],
  )
}

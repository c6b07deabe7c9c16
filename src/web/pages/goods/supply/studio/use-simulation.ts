import { useEffect, useRef, useState } from 'react'
import type { Demand, FromWorker, Outcome, Setting, ToWorker } from './simulation.ts'

/** What the studio shows while it reckons and after. */
export interface Simulation {
  readonly outcome: Outcome | undefined
  readonly milliseconds: number
  /** Products done of all, while the last setting is being tried. */
  readonly progress: { readonly done: number; readonly total: number } | undefined
}

/** Typing goes on this long before a setting is tried. */
const pause = 120

/** Tries each setting on a demand in a worker; of settings that came in between only the last is tried. */
export const useSimulation = (demand: Demand | undefined, setting: Setting): Simulation => {
  const worker = useRef<Worker | undefined>(undefined)
  const number = useRef(0)
  const [simulation, setSimulation] = useState<Simulation>({ outcome: undefined, milliseconds: 0, progress: undefined })

  useEffect(() => {
    if (!demand) return undefined
    const started = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.number !== number.current) return
      if (data.kind === 'progress') setSimulation((old) => ({ ...old, progress: data }))
      else setSimulation({ outcome: data.outcome, milliseconds: data.milliseconds, progress: undefined })
    })
    started.postMessage({ kind: 'demand', demand } satisfies ToWorker)
    worker.current = started
    return () => {
      worker.current = undefined
      started.terminate()
    }
  }, [demand])

  useEffect(() => {
    if (!demand) return undefined
    const timer = setTimeout(() => {
      number.current += 1
      worker.current?.postMessage({ kind: 'setting', number: number.current, setting } satisfies ToWorker)
    }, pause)
    return () => clearTimeout(timer)
  }, [demand, setting])

  return simulation
}

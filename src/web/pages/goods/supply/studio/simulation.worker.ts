import { simulate } from './simulate.ts'
import type { Demand, FromWorker, ToWorker } from './simulation.ts'

let demand: Demand | undefined

const tell = (message: FromWorker): void => self.postMessage(message)

// Away from the screen's own thread, so that typing never waits for a city to be shared out.
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'demand') {
    demand = data.demand
    return
  }
  if (!demand) return
  const { number, setting } = data
  const [start, total] = [performance.now(), setting.lines.length]
  const outcome = simulate(demand, setting, (done) => {
    if (done % 10 === 0) tell({ kind: 'progress', number, done, total })
  })
  tell({ kind: 'outcome', number, outcome, milliseconds: performance.now() - start })
})

import { waterlineGroups } from '../../../../ui/waterline-bars.ts'
import type { Tried } from './simulate-product.ts'
import { openLaboratory, type Laboratory } from './simulate.ts'
import type { PolicyRecord } from '../supply-types.ts'
import type { Demand, FromWorker, Picture, ProductOutcome, Setting, ToWorker } from './simulation.ts'

let laboratory: Laboratory | undefined
let outlets: Demand['outlets'] | undefined
/** The number of the setting that is wanted now; whatever has another one has been overtaken. */
let wanted = 0
/** Outcomes the screen has not seen yet. */
const unsent = new Map<number, ProductOutcome>()

const tell = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer })

const read = async <A>(path: string): Promise<A> => {
  const response = await fetch(path, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return (await response.json()) as A
}

/** Fetched here, because the screen's own thread would stand still while a city's filings are taken apart. */
const load = async (demandUrl: string, policyUrl: string): Promise<void> => {
  const [demand, recorded] = await Promise.all([read<Demand>(demandUrl), read<readonly PolicyRecord[]>(policyUrl)])
  laboratory = openLaboratory(demand, recorded)
  outlets = demand.outlets
  const filed = demand.products.map(
    ({ productId, requested }) => [productId, requested.reduce((sum, units) => sum + units, 0)] as const,
  )
  tell({ kind: 'outlets', outlets: demand.outlets, filed })
}

/** What the last picture was drawn of. */
let drawn: Tried | undefined

const pictureOf = (productId: number): Picture | null => {
  const tried = laboratory?.tried(productId)
  drawn = tried
  if (!tried || !outlets) return null
  const { names, stars } = outlets
  const { asked, awarded, limits, weights, outcome } = tried
  return {
    productId,
    waterline: outcome.waterline,
    groups: waterlineGroups({
      names: asked.outlets.map((place) => names[place] ?? ''),
      stars: asked.outlets.map((place) => stars[place] ?? 1),
      weights,
      asked: asked.requested,
      limits,
      got: awarded,
    }),
  }
}

/** A picture costs the screen more than all figures together: one that would look the same is not sent again. */
const freshPicture = (productId: number | null): Picture | null | undefined => {
  if (productId === null) return null
  return drawn !== undefined && laboratory?.tried(productId) === drawn ? undefined : pictureOf(productId)
}

/** Lets messages in that came meanwhile, so that a setting can be overtaken or stopped. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Works this long before it looks up. */
const breathEvery = 40

const run = async (number: number, setting: Setting, productId: number | null): Promise<void> => {
  if (!laboratory) return
  const start = performance.now()
  let breathed = start
  let done = 0
  for (const tried of laboratory.steps(setting)) {
    done += 1
    if (tried) unsent.set(tried.outcome.productId, tried.outcome)
    if (performance.now() - breathed < breathEvery) continue
    tell({ kind: 'progress', number, done, total: setting.lines.length })
    await breathe()
    if (wanted !== number) return
    breathed = performance.now()
  }
  const changes = laboratory.changes(setting)
  const products = [...unsent.values()]
  unsent.clear()
  const picture = freshPicture(productId)
  const milliseconds = performance.now() - start
  tell({ kind: 'outcome', number, products, changes, picture, milliseconds }, [
    changes.before.buffer,
    changes.after.buffer,
  ])
}

// Runs away from the screen's own thread, so that typing never waits for a city to be shared out.
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'demand') void load(data.demandUrl, data.policyUrl).catch(() => tell({ kind: 'failed' }))
  if (data.kind === 'stop') wanted = 0
  if (data.kind === 'picture') tell({ kind: 'picture', picture: pictureOf(data.productId) })
  if (data.kind === 'setting') {
    wanted = data.number
    void run(data.number, data.setting, data.productId)
  }
})

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { certifyProduct, shareByWaterline } from '../src/goods/allocation/index.ts'
import { buildCity, buildColumns } from './claims.ts'
import type { City } from './claims.ts'

interface Work {
  readonly outlets: number
  readonly products: number
  readonly part: number
}

/** Milliseconds two threads take to share `products` products, each every other one, when both have their claims ready. */
export const shareOnThreads = async ({ outlets }: City, products: number): Promise<number> => {
  const workers = [0, 1].map((part) => {
    const work: Work = { outlets: outlets.length, products, part }
    return new Worker(new URL(import.meta.url), { workerData: work })
  })
  const heard = () =>
    Promise.all(workers.map((worker) => new Promise<void>((resolve) => worker.once('message', () => resolve()))))
  await heard()
  const start = performance.now()
  const done = heard()
  for (const worker of workers) tell('go', worker)
  await done
  const time = performance.now() - start
  await Promise.all(workers.map((worker) => worker.terminate()))
  return time
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only a window has
const tell = (word: string, to: Worker | typeof parentPort = parentPort) => to?.postMessage(word)

const shareOwn = ({ outlets, products, part }: Work): void => {
  const city = buildCity(outlets)
  const all = Array.from({ length: products }, (_, product) => product)
    .filter((product) => product % 2 === part)
    .map((product) => buildColumns(city, product))
  parentPort?.once('message', () => {
    for (const claims of all) certifyProduct(claims, shareByWaterline(claims).result)
    tell('done')
  })
  tell('ready')
}

// oxlint-disable-next-line typescript/no-unsafe-argument -- the only one who starts this thread is the function above
if (!isMainThread) shareOwn(workerData)

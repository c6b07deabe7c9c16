/**
 * Keeps the app on the device, so that it opens without a network and quickly with one.
 *
 * - Files of the build carry a hash in their name: what is kept is right for ever, so the kept one answers first.
 * - A page is asked from the network; without one, the kept page opens the app and its router does the rest.
 * - What the server said is asked from the network; without one, what it said last is shown. Nothing is ever sent later by
 *   this worker: drafts and their keys are the app's, which knows whether they are still wanted.
 *
 * `sign-out` and another person's sign-in forget everything the server said.
 */

/** The files of this build, put in when it is built. */
declare const BUILD_FILES: readonly string[]

/** What this worker uses of the world of service workers, whose types exclude those of the page. */
export interface KeptWorld {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: <K extends keyof Events>(name: K, listen: (event: Events[K]) => void) => void
}

interface Waiting {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Events {
  readonly install: Waiting
  readonly activate: Waiting
  readonly message: Waiting & { readonly data: unknown }
  readonly fetch: Waiting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
}

const worker = globalThis as unknown as KeptWorld

const fileCache = 'manzu-files'
const answerCache = 'manzu-answers'
const page = '/'
/** What the page shows whose name carries no hash. */
const plainFiles = ['/favicon.svg', '/manifest.webmanifest'] as const

/** A network that does not answer within this time, in milliseconds, is none; the page opens from what is kept. */
const patience = 4000

const keepFiles = async (): Promise<void> => {
  const cache = await caches.open(fileCache)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const missing = BUILD_FILES.filter((path) => !kept.has(path))
  await cache.addAll([page, ...plainFiles, ...missing])
  await worker.skipWaiting()
}

/** Files of earlier builds go; fonts were fetched as they were needed and stay, their names carry hashes too. */
const dropOldFiles = async (): Promise<void> => {
  const cache = await caches.open(fileCache)
  const wanted = new Set(BUILD_FILES)
  const isOld = (path: string): boolean => /^\/assets\/.*\.(?:js|css)$/.test(path) && !wanted.has(path)
  const old = (await cache.keys()).filter(({ url }) => isOld(new URL(url).pathname))
  await Promise.all(old.map((request) => cache.delete(request)))
  await worker.clients.claim()
}

const fileOf = async (request: Request): Promise<Response> => {
  const cache = await caches.open(fileCache)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

const inTime = async (request: Request): Promise<Response> => fetch(request, { signal: AbortSignal.timeout(patience) })

const pageOf = async (request: Request): Promise<Response> => {
  const cache = await caches.open(fileCache)
  try {
    const answer = await inTime(request)
    if (answer.ok) await cache.put(page, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(page)
    if (kept) return kept
    throw error
  }
}

/** As the server has it now; without a network as it was when the app was kept. */
const plainFileOf = async (request: Request): Promise<Response> => {
  try {
    return await inTime(request)
  } catch (error) {
    const kept = await (await caches.open(fileCache)).match(request)
    if (kept) return kept
    throw error
  }
}

/** Lists and facts; no downloads, no pictures of products, whose addresses change with every picture. */
const isAnswer = (answer: Response): boolean =>
  answer.ok && (answer.headers.get('content-type') ?? '').startsWith('application/json')

const answerOf = async (request: Request): Promise<Response> => {
  const cache = await caches.open(answerCache)
  try {
    const answer = await fetch(request)
    if (isAnswer(answer)) await cache.put(request, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(request)
    if (kept) return kept
    throw error
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOldFiles()))

worker.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(caches.delete(answerCache))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') {
    // The guide is pages of the server's own.
    if (!/^\/(?:api|health|metrics|guide)(?:\/|$)/.test(pathname)) event.respondWith(pageOf(request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
  else if (plainFiles.some((path) => path === pathname)) event.respondWith(plainFileOf(request))
  else if (pathname.startsWith('/api/')) event.respondWith(answerOf(request))
})

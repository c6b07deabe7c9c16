import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './client.ts'
import { listCycles } from '../goods/supply/supply.contract.ts'
import { firstLanguage, loadAllTexts, loadTypeface, setUpLanguage } from './i18n/setup.ts'
import { keepApp, keepOfflineTexts } from './kept-app.ts'
import { router } from './router.tsx'
import { meKey } from './shell/me-key.ts'
import { whoQuery } from './shell/who.ts'
import { ToastFrame } from './ui/controls/toast.tsx'
import { readOf } from './ui/use-load.ts'
import './ui/app.css'
import './ui/table.css'
import './ui/fading.css'
import './ui/controls.css'
import './shell/shell.css'

const isFinal = (error: unknown): boolean => error instanceof ProblemError && error.problem.status !== 0

/** Reads are kept for half a minute; a "no" is final, an unreachable server is tried again. */
const buildClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ProblemError && error.problem.status === 401) client.setQueryData(meKey, null)
      },
    }),
    defaultOptions: {
      // Offline, a change is refused at once instead of waiting unseen.
      mutations: { networkMode: 'always' },
      // What was last said may be kept on the device, so a read is tried without a network too.
      queries: { networkMode: 'always', staleTime: 30_000, retry: (count, error) => !isFinal(error) && count < 2 },
    },
  })
  return client
}

/** The pages an outlet comes to first need the list of cycles; it is asked for before anybody knows who is asking. */
const needCycles = new Set(['/', '/week', '/awards'])

/** Asks for what will be needed while the texts are still on their way. */
const askAhead = (client: QueryClient): void => {
  void client.prefetchQuery(whoQuery)
  if (needCycles.has(location.pathname))
    void client.prefetchQuery(readOf(listCycles, { query: { size: 20 } }, firstLanguage()))
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Until no page is on its way and nothing is being read, twice in a row: on a slow network the typeface must not stand in the
 * way of what people came for.
 */
const calm = async (client: QueryClient): Promise<void> => {
  if (navigator.serviceWorker?.controller) return
  for (let rounds = 0, quiet = 0; rounds < 60 && quiet < 3; rounds++) {
    await wait(100)
    quiet = client.isFetching() === 0 && router.state.status === 'idle' ? quiet + 1 : 0
  }
}

/** The typeface, and what the other pages say. Without a network the fonts of the device do; it is asked for again when there is one. */
const dress = async (): Promise<void> => {
  try {
    await Promise.all([loadTypeface(), loadAllTexts()])
  } catch {
    addEventListener('online', () => void dress(), { once: true })
  }
}

/** Puts the app on the page. */
export const start = async (): Promise<void> => {
  const client = buildClient()
  askAhead(client)
  await setUpLanguage()
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no element "app"')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <ToastFrame>
          <RouterProvider router={router} />
        </ToastFrame>
      </QueryClientProvider>
    </StrictMode>,
  )
  void keepApp()
  // On a slow network the typeface must not stand in the way of what people came for.
  if (!navigator.serviceWorker?.controller) await calm(client)
  await dress()
  // What could not be fetched now is fetched the next time the app is opened.
  void keepOfflineTexts(() => calm(client)).catch(() => undefined)
}

import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ProblemError } from './client.ts'
import { setUpLanguage } from './i18n/setup.ts'
import { keepApp } from './kept-app.ts'
import { router } from './router.tsx'
import { meKey } from './shell/me-key.ts'
import { whoQuery } from './shell/who.ts'
import { ToastFrame } from './ui/controls/toast.tsx'
import './ui/app.css'
import './ui/table.css'
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

/** Puts the app on the page. */
export const start = async (): Promise<void> => {
  const client = buildClient()
  // Asked while the texts are on their way.
  void client.prefetchQuery(whoQuery)
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
}

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { loadAllTexts } from './i18n/setup.ts'
import { screens, type Screen } from './routes.ts'
import { Breakdown } from './shell/breakdown.tsx'
import { Home } from './shell/home.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Root } from './shell/root.tsx'
import { Skeleton } from './ui/skeleton.tsx'

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Breakdown })

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })

/** The outlet's first page has its texts with the app; every other page comes with the rest of them. */
const loadOf =
  ({ load, isFirst = false }: Screen): Screen['load'] =>
  async () => {
    const [page] = await Promise.all([load(), isFirst ? undefined : loadAllTexts()])
    return page
  }

const pages = screens.map((screen) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    staticData: { roles: screen.roles, path: screen.path },
    component: lazyRouteComponent(loadOf(screen), 'Screen'),
    pendingComponent: () => <Skeleton />,
    errorComponent: Breakdown,
  }),
)

/** Filters stand in the address as plain text, so that a link reads well and survives by hand. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...pages]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString()
    return text === '' ? '' : `?${text}`
  },
})

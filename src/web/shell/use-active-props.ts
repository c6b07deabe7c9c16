import { useLocation } from '@tanstack/react-router'
import type { Entry } from './navigation.ts'

const isWithin = (address: string, path: string): boolean => address === path || address.startsWith(`${path}/`)

/** What marks the place one is at: of places that lie in each other only the innermost. */
export const useActiveProps = (entries: readonly Entry[]) => {
  const { pathname } = useLocation()
  const here = entries.filter(({ path }) => isWithin(pathname, path))
  const innermost = here.toSorted((a, b) => b.path.length - a.path.length)[0]
  return (path: string) =>
    innermost === undefined || innermost.path === path
      ? { className: 'active' }
      : { className: '', 'aria-current': undefined, 'data-status': undefined }
}

import { useSyncExternalStore } from 'react'

/** Whether a media query holds now; follows the device while it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (tell) => {
      const list = matchMedia(query)
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    () => matchMedia(query).matches,
  )

/** True on a phone. */
export const useIsPhone = (): boolean => useMedia('(max-width: 719px)')

import { createContext, useContext } from 'react'
import type { Answer } from '../../kernel/contract.ts'
import type { getMe } from '../../network/access/access.contract.ts'

/** Who is signed in. */
export type Me = Answer<typeof getMe>

/** Null before anybody signed in. */
export const Session = createContext<Me | null>(null)

/** Who is signed in, or null. */
export const useSession = (): Me | null => useContext(Session)

/** Who is signed in; only for pages, which nobody sees without signing in. */
export const useMe = (): Me => {
  const me = useContext(Session)
  if (me === null) throw new Error('this page needs somebody signed in')
  return me
}

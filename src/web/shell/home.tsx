import { Navigate } from '@tanstack/react-router'
import { useMe } from '../ui/session.ts'
import { navigationFor } from './navigation.ts'

/** Everybody begins where their work is. */
export const Home = () => {
  const [first] = navigationFor(useMe().role)
  return <Navigate to={first?.path ?? '/password'} replace />
}

import { Outlet, useMatches } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { PasswordForm } from '../pages/network/access/password-form.tsx'
import { SignIn } from '../pages/network/access/sign-in.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Session, type Me } from '../ui/session.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { Frame } from './frame.tsx'
import { Front } from './front.tsx'
import { NotFound } from './not-found.tsx'
import { whoQuery } from './who.ts'

const Screen = ({ me }: { readonly me: Me }) => {
  const roles = useMatches().at(-1)?.staticData.roles ?? 'all'
  return roles === 'all' || roles.includes(me.role) ? <Outlet /> : <NotFound />
}

/** Nobody signed in: the sign-in page, at whatever address. A first password: change it. Else the frame and the screen. */
export const Root = () => {
  const who = useQuery(whoQuery)
  const me = who.data
  if (me === undefined)
    return (
      <Front>{who.error ? <ProblemNotice error={who.error} retry={() => void who.refetch()} /> : <Skeleton />}</Front>
    )
  if (me === null)
    return (
      <Front>
        <SignIn />
      </Front>
    )
  return (
    <Session value={me}>
      {me.mustChangePassword ? (
        <Front>
          <PasswordForm isFirst />
        </Front>
      ) : (
        <Frame>
          <Screen me={me} />
        </Frame>
      )}
    </Session>
  )
}

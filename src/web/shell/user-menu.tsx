import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { User } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../network/access/access.contract.ts'
import { call } from '../client.ts'
import { forgetAnswers } from '../kept-app.ts'
import { Menu } from '../ui/controls/menu.tsx'
import { useMe } from '../ui/session.ts'
import { useIsPhone } from '../ui/use-media.ts'
import { meKey } from './me-key.ts'

/** Who is signed in, and what they can do about it. */
export const UserMenu = () => {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const isPhone = useIsPhone()
  const leave = async (): Promise<void> => {
    await call(signOut)
    await forgetAnswers()
    await navigate({ to: '/' })
    client.setQueryData(meKey, null)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  }
  const items = [
    { key: 'who', label: `${me.name} · ${t(`web.role.${me.role}`)}` },
    { key: 'password', label: t('web.change-password'), onChoose: () => void navigate({ to: '/password' }) },
    { key: 'leave', label: t('web.sign-out'), onChoose: () => void leave() },
  ]
  return (
    <Menu icon={<User />} label={t('web.user-menu', { name: me.name })} items={items}>
      {isPhone ? null : me.name}
    </Menu>
  )
}

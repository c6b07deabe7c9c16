import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { User } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../network/access/access.contract.ts'
import { call } from '../client.ts'
import { forgetAnswers } from '../kept-app.ts'
import { chapterAddress } from '../ui/chapters.ts'
import { Menu } from '../ui/controls/menu.tsx'
import { useMe } from '../ui/session.ts'
import { useIsPhone } from '../ui/use-media.ts'
import { meKey } from './me-key.ts'

/** Who is signed in, and what they can do about it. */
export const UserMenu = () => {
  const { t, i18n } = useTranslation()
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
    {
      key: 'notifications',
      label: t('web.notification-settings'),
      onChoose: () => void navigate({ to: '/notifications/settings' }),
    },
    {
      key: 'guide',
      label: t('web.guide'),
      onChoose: () => void window.open(chapterAddress(i18n.language, '/'), '_blank', 'noopener'),
    },
    { key: 'password', label: t('web.change-password'), onChoose: () => void navigate({ to: '/password' }) },
    { key: 'leave', label: t('web.sign-out'), onChoose: () => void leave() },
  ]
  return (
    <Menu icon={<User />} label={t('web.user-menu', { name: me.name })} items={items}>
      {isPhone ? null : me.name}
    </Menu>
  )
}

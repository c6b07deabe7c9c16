import { UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../network/access/access.contract.ts'
import { call } from '../client.ts'
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
    await navigate({ to: '/' })
    client.setQueryData(meKey, null)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  }
  const items = [
    { key: 'who', disabled: true, label: `${me.name} · ${t(`web.role.${me.role}`)}` },
    { key: 'password', label: t('web.change-password'), onClick: () => void navigate({ to: '/password' }) },
    { key: 'leave', label: t('web.sign-out'), onClick: () => void leave() },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={t('web.user-menu', { name: me.name })}>
        {isPhone ? null : me.name}
      </Button>
    </Dropdown>
  )
}

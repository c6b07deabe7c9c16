import { Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  countUnread,
  listNotifications,
  readAllNotifications,
} from '../../../../office/notifications/notifications.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager, pageSize } from '../../../ui/pager.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { NotificationItem } from './notification-item.tsx'
import './notifications.css'

const everyMs = 60_000

/** What one was told, unread first. */
export const Screen = () => {
  const { t } = useTranslation()
  const me = useMe()
  const [filters] = useAddress()
  const query = { page: Number(filters['page'] ?? 1) || 1, size: pageSize }
  const list = useLoad(listNotifications, { query }, { every: everyMs, keep: true })
  const unread = useLoad(countUnread).data?.unread ?? 0
  const readAll = useAction(readAllNotifications)
  return (
    <Page
      title={t('notifications.page.title')}
      note={t('notifications.page.note')}
      actions={
        <>
          {unread > 0 && (
            <Button isBusy={readAll.isPending} onClick={() => readAll.mutate({})}>
              {t('notifications.page.read-all')}
            </Button>
          )}
          <LinkButton
            kind="quiet"
            to="/notifications/settings"
            icon={<Settings size={18} />}
            label={t('notifications.page.settings')}
          />
        </>
      }
    >
      <Loaded query={list}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={t('notifications.page.none')}>{t(`notifications.page.none-why.${me.role}`)}</Empty>
          ) : (
            <>
              <ul className="notifications">
                {rows.map((row) => (
                  <NotificationItem key={row.id} row={row} />
                ))}
              </ul>
              <Pager total={total} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { Bell as Picture } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countUnread } from '../../office/notifications/notifications.contract.ts'
import { useFormat } from '../ui/use-format.ts'
import { useLoad } from '../ui/use-load.ts'

/** Nobody needs to know of more. */
const mostShown = 99
const everyMs = 60_000

/** How much there is to read; looks again every minute and when one comes back to the window. */
export const Bell = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const unread = useLoad(countUnread, {}, { every: everyMs }).data?.unread ?? 0
  return (
    <Link to="/notifications" className="bell" aria-label={t('web.bell', { count: unread })}>
      <Picture size={20} aria-hidden />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > mostShown ? `${mostShown}+` : format.number(unread)}
        </span>
      )}
    </Link>
  )
}

import { Link } from '@tanstack/react-router'
import {
  CircleCheck,
  Gift,
  Mail,
  MailOpen,
  Megaphone,
  MessageSquareReply,
  MessageSquareWarning,
  Scale,
  Sparkles,
  Stamp,
  Target,
  Timer,
  TriangleAlert,
  Truck,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import { readNotification, type listNotifications } from '../../../../office/notifications/notifications.contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'

type Row = Answer<typeof listNotifications>['rows'][number]

const pictures: Readonly<Record<Row['kind'], LucideIcon>> = {
  'policy-published': Megaphone,
  'filing-closes': Timer,
  'run-broken': TriangleAlert,
  'run-done': CircleCheck,
  'award-ready': Gift,
  'wish-granted': Sparkles,
  'target-missed': Target,
  'delivery-short': Truck,
  'statement-shown': Wallet,
  'approval-waits': Stamp,
  'dispute-opened': MessageSquareWarning,
  'dispute-answered': MessageSquareReply,
  'dispute-replied': MessageSquareReply,
  'dispute-decided': Scale,
  'dispute-appealed': MessageSquareWarning,
}

/** A link of the server as the router wants it. */
const partsOf = (link: string) => {
  const [to = '/', search = ''] = link.split('?')
  return { to, search: Object.fromEntries(new URLSearchParams(search)) }
}

/** One notification: opening it reads it. */
export const NotificationItem = ({ row }: { readonly row: Row }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const mark = useAction(readNotification)
  const { id, kind, title, body, link, madeAt, isRead } = row
  const Picture = pictures[kind]
  const setRead = (value: boolean): void => mark.mutate({ params: { id }, body: { isRead: value } })
  const Envelope = isRead ? Mail : MailOpen
  return (
    <li className={isRead ? 'notification' : 'notification unread'}>
      <Picture className="notification-picture" size={20} aria-hidden />
      <div className="stack tight">
        <Link {...partsOf(link)} className="notification-title" onClick={() => !isRead && setRead(true)}>
          {!isRead && <span className="unseen">{t('notifications.page.unread')} </span>}
          {title}
        </Link>
        <p>{body}</p>
        <time className="small muted" dateTime={madeAt}>
          {format.dateTime(madeAt)}
        </time>
      </div>
      <Button
        kind="quiet"
        size="small"
        className="notification-mark"
        disabled={mark.isPending}
        aria-label={t(isRead ? 'notifications.page.mark-unread' : 'notifications.page.mark-read', { title })}
        onClick={() => setRead(!isRead)}
        icon={<Envelope size={18} />}
      />
    </li>
  )
}

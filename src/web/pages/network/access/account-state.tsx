import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { Account } from './account.ts'

/** Open, closed, or locked and until when. */
export const AccountState = ({ account }: { readonly account: Account }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (!account.active) return <span className="tag bad">{t('web.state.closed')}</span>
  if (account.lockedUntil !== null)
    return (
      <span className="tag care">
        {t('access.accounts.locked-until', { time: format.dateTime(account.lockedUntil) })}
      </span>
    )
  return <span className="tag good">{t('web.state.active')}</span>
}

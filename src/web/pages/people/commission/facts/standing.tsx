import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ListedFact } from './fact-types.ts'

/** Where a fact stands: its month, what it waits for, why it never counts. */
export const Standing = ({ standing }: Pick<ListedFact, 'standing'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { is, month, reason } = standing
  if (is === 'withdrawn') return <span className="tag">{t('facts.withdrawn')}</span>
  if (is === 'counted')
    return <span>{month === null ? t('facts.holds') : t('facts.counts-in', { month: format.month(month) })}</span>
  return <span className={is === 'pending' ? 'tag care' : 'tag'}>{reason ?? t(`facts.stands.${is}`)}</span>
}

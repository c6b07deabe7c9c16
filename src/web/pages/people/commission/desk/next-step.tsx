import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { useNow } from '../../../../ui/use-now.ts'
import type { RunHead } from './desk-types.ts'

/** What comes next for a month, and whose turn it is. */
export const NextStep = ({ run }: { readonly run: RunHead }) => {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const now = useNow()
  const { status, objectionsUntil, batchId } = run
  if (status === 'draft') return <>{t('desk.next-draft')}</>
  if (status === 'approved') return <>{t('desk.next-approved')}</>
  if (status === 'paid') return <span className="muted">{t('desk.next-paid', { batch: batchId ?? '' })}</span>
  if (objectionsUntil !== null && Date.parse(objectionsUntil) > now.getTime())
    return <>{t('desk.next-objections', { until: instant(objectionsUntil) })}</>
  return <>{t('desk.next-reviewed')}</>
}

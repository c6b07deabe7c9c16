import { useTranslation } from 'react-i18next'
import { listSubmissions } from '../../../../goods/ordering/ordering.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'

/** What was sent in this cycle, when and by whom; newest first. */
export const SubmissionLog = ({ outletId, cycleId }: { readonly outletId: number; readonly cycleId: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const submissions = useLoad(listSubmissions, { params: { outletId, cycleId } })
  const sent = submissions.data ?? []
  if (sent.length === 0) return null
  return (
    <details className="panel">
      <summary>{t('ordering.log.title', { count: sent.length })}</summary>
      <ul className="log small">
        {sent.map(({ key, kind, submittedAt, submittedBy, lines }) => (
          <li key={key}>
            {t(`ordering.log.${kind}`, { at: format.dateTime(submittedAt), who: submittedBy, count: lines.length })}
          </li>
        ))}
      </ul>
      <ExportLinks href={urlOf(listSubmissions, { params: { outletId, cycleId } })} />
    </details>
  )
}

import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import type { listRuns } from '../../../../goods/allocation/allocation.contract.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { ProgressBar } from '../../../ui/controls/progress-bar.tsx'

/** A run under way, or one that failed and will be tried again. */
export const RunProgress = ({ run }: { readonly run: Answer<typeof listRuns>[number] }) => {
  const { t } = useTranslation()
  const name = t(`allocation.stage.${run.stage}`)
  if (run.state === 'failed') return <Notice kind="warn" title={t('allocation.run.failed', { name })} />
  return (
    <div className="panel stack tight">
      <span>{t('allocation.run.running', { name, done: run.productsDone, total: run.productsTotal })}</span>
      <ProgressBar label={name} value={run.productsDone} max={run.productsTotal} />
    </div>
  )
}

import { Alert, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../kernel/contract.ts'
import type { listRuns } from '../../../../goods/allocation/allocation.contract.ts'

/** A run under way, or one that failed and will be tried again. */
export const RunProgress = ({ run }: { readonly run: Answer<typeof listRuns>[number] }) => {
  const { t } = useTranslation()
  const name = t(`allocation.stage.${run.stage}`)
  if (run.state === 'failed') return <Alert type="warning" showIcon title={t('allocation.run.failed', { name })} />
  const percent = run.productsTotal === 0 ? 0 : Math.floor((run.productsDone / run.productsTotal) * 100)
  return (
    <div className="panel stack tight">
      <span>{t('allocation.run.running', { name, done: run.productsDone, total: run.productsTotal })}</span>
      <Progress percent={percent} aria-label={name} />
    </div>
  )
}

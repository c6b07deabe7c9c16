import { useTranslation } from 'react-i18next'
import { exportFilings, getFilingProgress } from '../../../../goods/ordering/ordering.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import { urlOf } from '../../../client.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { ProgressBar } from '../../../ui/controls/progress-bar.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { FiledProducts } from './filed-products.tsx'
import { MissingOutlets } from './missing-outlets.tsx'
import type { CycleRecord } from './supply-types.ts'

const Head = ({
  cycle,
  progress,
}: {
  readonly cycle: CycleRecord
  readonly progress: Answer<typeof getFilingProgress>
}) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { filed, outlets } = progress
  const text = t('supply.filing.outlets', { filed: format.number(filed), outlets: format.number(outlets) })
  return (
    <section className="panel stack" aria-label={t('supply.tab.filing')}>
      <div className="row spread">
        <h2>{text}</h2>
        <span className="row">
          <LinkButton to={`/cycles/${cycle.id}/studio`} kind="plain" label={t('supply.filing.try')} />
          <ExportLinks
            href={urlOf(exportFilings, { params: { cycleId: cycle.id } })}
            label={t('allocation.results.filings-file')}
          />
        </span>
      </div>
      <ProgressBar label={text} value={filed} max={outlets} />
      {cycle.filingClosesAt !== null && (
        <p className="muted">{t('supply.filing.closes', { at: format.dateTime(cycle.filingClosesAt) })}</p>
      )}
    </section>
  )
}

/** How filing goes while it is open: who filed, units against supply, who is missing. */
export const FilingTab = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const progress = useLoad(getFilingProgress, { params: { cycleId: cycle.id } }, { every: 15_000 })
  return (
    <Loaded query={progress}>
      {(found) => (
        <div className="stack">
          <Head cycle={cycle} progress={found} />
          <FiledProducts products={found.products} />
          <MissingOutlets outlets={found.missing} total={found.outlets - found.filed} />
        </div>
      )}
    </Loaded>
  )
}

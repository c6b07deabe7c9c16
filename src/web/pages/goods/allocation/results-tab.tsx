import { useTranslation } from 'react-i18next'
import { exportAwards, getResults, listRuns } from '../../../../goods/allocation/allocation.contract.ts'
import { exportFilings, exportOrders } from '../../../../goods/ordering/ordering.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import type { getCycle } from '../../../../goods/supply/supply.contract.ts'
import { urlOf } from '../../../client.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { ExportMenu } from '../../../ui/export-menu.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { ResultTable } from './result-table.tsx'
import { RunProgress } from './run-progress.tsx'
import { StageChoice, type Stage } from './stage-choice.tsx'
import { VerifyButton } from './verify-button.tsx'

interface Props {
  readonly cycle: Answer<typeof getCycle>
}

const Results = ({ cycle, stage }: Props & { readonly stage: Stage }) => {
  const results = useLoad(getResults, { params: { cycleId: cycle.id }, query: { stage } })
  return <Loaded query={results}>{(rows) => <ResultTable cycleId={cycle.id} stage={stage} rows={rows} />}</Loaded>
}

/** The runs of a cycle with their progress, and what each gave. */
export const ResultsTab = ({ cycle }: Props) => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  const params = { cycleId: cycle.id }
  const runs = useLoad(listRuns, { params }, { every: 2000 })
  const done = (runs.data ?? []).filter(({ state }) => state === 'done').map((run) => run.stage)
  const stage = done.find((one) => one === filters['stage']) ?? done.find((one) => one === 'award') ?? done.at(-1)
  return (
    <div className="stack">
      <Loaded query={runs}>
        {(all) => all.filter(({ state }) => state !== 'done').map((run) => <RunProgress key={run.id} run={run} />)}
      </Loaded>
      {runs.data && stage === undefined && (
        <Empty title={t('allocation.results.none')}>{t('allocation.results.none-why')}</Empty>
      )}
      {stage !== undefined && (
        <>
          <div className="row spread">
            <StageChoice stages={done} value={stage} />
            <span className="row">
              <LinkButton to={`/cycles/${cycle.id}/studio`} kind="plain" label={t('supply.what-if.open')} />
              {stage !== 'guarantee' && <VerifyButton cycleId={cycle.id} stage={stage} />}
              <ExportMenu
                lists={[
                  {
                    href: urlOf(exportAwards, { params, query: { stage } }),
                    label: t('allocation.results.awards-file'),
                  },
                  { href: urlOf(exportFilings, { params }), label: t('allocation.results.filings-file') },
                  { href: urlOf(exportOrders, { params }), label: t('allocation.results.orders-file') },
                ]}
              />
            </span>
          </div>
          <Results cycle={cycle} stage={stage} />
        </>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { getOffer } from '../../../../goods/ordering/ordering.contract.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMe } from '../../../ui/session.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { Deadline } from './deadline.tsx'
import { phaseOf } from './phase.ts'
import { useCycleChoice } from './use-cycle-choice.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { SubmissionLog } from './submission-log.tsx'
import { WeekBoard } from './week-board.tsx'
import './week.css'

/** What can I have, until when, what should I ask for? */
export const Screen = () => {
  const { t } = useTranslation()
  const now = useNow()
  const outletId = useMe().outletId ?? 0
  const { cycle, choice, isEmpty } = useCycleChoice()
  const offer = useLoad(getOffer, { params: { outletId, cycleId: cycle?.id ?? 0 } }, { enabled: cycle !== undefined })
  if (isEmpty)
    return (
      <Page title={t('web.nav.week')}>
        <Empty title={t('ordering.week.no-cycle')}>{t('ordering.week.no-cycle-why')}</Empty>
      </Page>
    )
  const phase = cycle && phaseOf(cycle, now)
  return (
    <Page
      title={t('web.nav.week')}
      actions={choice}
      note={
        cycle &&
        phase && (
          <span className="row">
            <span>{cycle.name || cycle.code}</span>
            <Deadline cycle={cycle} phase={phase} now={now} />
          </span>
        )
      }
    >
      <Loaded query={offer}>
        {(found) => <WeekBoard key={`${found.cycle.id}${phase}`} offer={found} phase={phase ?? 'after'} />}
      </Loaded>
      {cycle && <SubmissionLog outletId={outletId} cycleId={cycle.id} />}
    </Page>
  )
}

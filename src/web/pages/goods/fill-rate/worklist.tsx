import { useTranslation } from 'react-i18next'
import { exportFillRates } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { getWorklist } from '../../../../goods/fill-rate/worklist.contract.ts'
import { urlOf } from '../../../client.ts'
import { Empty } from '../../../ui/empty.tsx'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { DoneToday } from './done-today.tsx'
import { FilingClock, useIsNear } from './filing-clock.tsx'
import { NotFiled } from './not-filed.tsx'
import { OddFilings } from './odd-filings.tsx'
import type { Worklist } from './slice-types.ts'
import { WorklistOutlets } from './worklist-outlets.tsx'
import { WorklistProducts } from './worklist-products.tsx'
import './fill-rate.css'

const isEmpty = ({ outlets, products, notFiled, oddFilings, followUps }: Worklist): boolean =>
  outlets.length + products.length + notFiled.length + oddFilings.length + followUps.length === 0

/** Whom do I call or visit, and about what? */
export const Screen = () => {
  const { t } = useTranslation()
  const worklist = useLoad(getWorklist, { query: { size: 50 } })
  const cycleId = worklist.data?.cycleId ?? null
  const closes = worklist.data?.filingClosesAt ?? null
  const isNear = useIsNear(closes)
  return (
    <Page
      title={t('web.nav.worklist')}
      note={
        closes === null ? (
          t('fill-rate.work.note')
        ) : (
          <FilingClock code={worklist.data?.openCycleCode ?? ''} closesAt={closes} />
        )
      }
      actions={cycleId !== null && <ExportLinks href={urlOf(exportFillRates, { query: { by: 'outlet', cycleId } })} />}
    >
      <Loaded query={worklist}>
        {(list) =>
          isEmpty(list) ? (
            <Empty title={t('fill-rate.work.empty')}>{t('fill-rate.work.empty-why')}</Empty>
          ) : (
            <>
              {isNear && <NotFiled list={list} />}
              <OddFilings list={list} />
              <WorklistOutlets list={list} />
              {!isNear && <NotFiled list={list} />}
              <WorklistProducts list={list} />
              <DoneToday list={list} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

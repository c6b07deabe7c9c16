import { useTranslation } from 'react-i18next'
import { exportFillRates, getWorklist } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { NotFiled } from './not-filed.tsx'
import type { Worklist } from './slice-types.ts'
import { WorklistOutlets } from './worklist-outlets.tsx'
import { WorklistProducts } from './worklist-products.tsx'
import './fill-rate.css'

const isEmpty = ({ outlets, products, notFiled }: Worklist): boolean =>
  outlets.length + products.length + notFiled.length === 0

/** Whom do I call or visit, and about what? */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const worklist = useLoad(getWorklist, { query: { size: 20 } })
  const cycleId = worklist.data?.cycleId ?? null
  const closes = worklist.data?.filingClosesAt ?? null
  return (
    <Page
      title={t('web.nav.worklist')}
      note={closes === null ? t('fill-rate.work.note') : t('fill-rate.work.closes', { at: format.dateTime(closes) })}
      actions={cycleId !== null && <ExportLinks href={urlOf(exportFillRates, { query: { by: 'outlet', cycleId } })} />}
    >
      <Loaded query={worklist}>
        {(list) =>
          isEmpty(list) ? (
            <Empty title={t('fill-rate.work.empty')}>{t('fill-rate.work.empty-why')}</Empty>
          ) : (
            <>
              <NotFiled outlets={list.notFiled} />
              <WorklistOutlets list={list} />
              <WorklistProducts list={list} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayTargets } from '../../../../../people/commission/target.contract.ts'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { MonthPicker } from '../month-picker.tsx'
import { useStationMonth } from '../use-station.ts'
import { SheetCard } from './sheet-card.tsx'
import './targets.css'

/** The targets of a month: entered the month before, signed by who is measured by them. */
export const Screen = () => {
  const { t } = useTranslation()
  const { outletId, period, choose } = useStationMonth()
  const targets = useLoad(listPayTargets, { params: { outletId }, query: { period } })
  return (
    <Page
      title={t('targets.title')}
      note={<Link to={`/pay/stations/${outletId}`}>{t('facts.to-months')}</Link>}
      actions={<MonthPicker value={period} onChange={choose} />}
    >
      <p className="muted">{t('targets.what')}</p>
      <Loaded query={targets}>
        {({ sheets, isPaid }) => (
          <>
            {isPaid && <Notice kind="info" title={t('targets.month-paid')} />}
            {sheets.length === 0 && <Empty title={t('targets.none')}>{t('targets.none-why')}</Empty>}
            <div className="sheet-cards">
              {sheets.map((sheet) => (
                <SheetCard key={sheet.key} {...{ outletId, sheet, isPaid }} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

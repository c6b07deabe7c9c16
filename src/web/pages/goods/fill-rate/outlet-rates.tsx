import { useTranslation } from 'react-i18next'
import { getFillRates } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { addDays, businessDay } from '../../../../kernel/period.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useMe } from '../../../ui/session.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useNow } from '../../../ui/use-now.ts'
import { linesHref } from './line-search.ts'
import { RateText } from './rate-text.tsx'
import type { Slice } from './slice-types.ts'

/** How many of the last cycles stand beside the month. */
const lastCycles = 3

const SliceFigure = ({ label, slice }: { readonly label: string; readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { byUnit, target } = slice
  const counts = { filled: format.number(byUnit.filled), asked: format.number(byUnit.asked) }
  return (
    <Figure
      label={label}
      value={<RateText rate={byUnit.rate} target={target} />}
      note={t('fill-rate.filled-of.byUnit', counts)}
    />
  )
}

interface RatesProps {
  readonly months: readonly Slice[]
  readonly cycles: readonly Slice[]
}

const Rates = ({ months, cycles }: RatesProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const month = months.at(-1)
  if (!month) return <p className="muted">{t('fill-rate.nothing-asked')}</p>
  return (
    <dl className="figures facts">
      <SliceFigure label={format.month(month.key)} slice={month} />
      {cycles
        .slice(-lastCycles)
        .toReversed()
        .map((cycle) => (
          <SliceFigure key={cycle.key} label={cycle.name} slice={cycle} />
        ))}
    </dl>
  )
}

/** How well the promise to one outlet was kept of late: the last month with a settled cycle, the last cycles, the lines. */
export const OutletRates = ({ outletId }: { readonly outletId: number }) => {
  const { t } = useTranslation()
  // Three months back there is a settled cycle, or there has been no supply worth a rate.
  const fromMonth = addDays(businessDay(useNow(), useMe().zone), -92).slice(0, 7)
  const months = useLoad(getFillRates, { query: { by: 'month', outletId, fromMonth } })
  const cycles = useLoad(getFillRates, { query: { by: 'cycle', outletId, fromMonth, size: 60 } })
  return (
    <section className="panel stack" aria-labelledby="outlet-rates">
      <div className="row spread">
        <h2 id="outlet-rates">{t('fill-rate.title')}</h2>
        <LinkButton kind="plain" to={linesHref({}, { outletId: String(outletId) })} label={t('fill-rate.lines.all')} />
      </div>
      <Loaded query={months}>{({ rows }) => <Rates months={rows} cycles={cycles.data?.rows ?? []} />}</Loaded>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sweepPay } from '../../../../../people/commission/what-if.contract.ts'
import { call } from '../../../../client.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ChartPanel } from '../../../../ui/chart-panel.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { LineChart } from '../../../../ui/line-chart.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { roundAbove } from '../desk/round-above.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import { isPercent, overrideText, settingOf, shift, typedOf } from './setting-text.ts'
import { valuesBetween } from './what-if-question.ts'
import type { Asking, Basis, Swept } from './what-if-types.ts'

const points = 7

type Parameter = Basis['parameters'][number]

interface Shown {
  readonly swept: Swept
  readonly parameter: Parameter
}

const sayOf = (parameter: Parameter, value: string): string =>
  isPercent(parameter, parameter.value) ? `${shift(value, 2)}%` : value

const Curve = ({ swept, parameter }: Shown) => {
  const { t } = useTranslation()
  const { money, number, month } = useFormat()
  const amounts = usePayAmounts()
  const { curves } = swept
  const rows = curves.map(({ value, total }) => ({
    value,
    label:
      value === parameter.value ? t('plan.value-now', { value: sayOf(parameter, value) }) : sayOf(parameter, value),
    total,
  }))
  const chart = useMemo(() => {
    const totals = rows.map(({ total }) => fenOf(total))
    const whole = Math.max(1, roundAbove(Math.max(...totals)))
    return {
      labels: rows.map(({ label }) => label),
      figures: rows.map(({ value }) => Number(value)),
      format: (share: number) => money(Math.round(share * whole)),
      formatTick: (share: number) => number(Math.round((share * whole) / 100)),
      series: [{ name: t('plan.total'), values: totals.map((total) => total / whole) }],
    }
  }, [rows, t, money, number])
  const [first, last] = [rows[0], rows.at(-1)]
  const months = curves[0]?.months ?? []
  const summary = t('plan.sweep-says', {
    label: parameter.label,
    months: months.length,
    from: first?.label,
    low: amounts.money(first?.total ?? '0'),
    to: last?.label,
    high: amounts.money(last?.total ?? '0'),
    since: months[0] ? month(months[0].period) : '–',
    until: month(months.at(-1)?.period ?? '2000-01'),
  })
  const columns = [
    { key: 'value', title: parameter.label, render: ({ label }: (typeof rows)[number]) => label },
    {
      key: 'total',
      title: t('plan.total'),
      number: true,
      render: ({ total }: (typeof rows)[number]) => amounts.money(total),
    },
  ]
  const table = <DataTable caption={t('plan.sweep')} rows={rows} rowKey={({ value }) => value} columns={columns} />
  return <ChartPanel title={parameter.label} summary={summary} chart={<LineChart {...chart} />} table={table} />
}

interface Asked extends Pick<Asking, 'outletId' | 'basis'> {
  readonly parameter: Parameter
  readonly values: readonly string[]
}

/** The curve that was asked for; asked once, as it takes a while. */
const Drawn = ({ outletId, basis: { period }, parameter, values }: Asked) => {
  const { t, i18n } = useTranslation()
  const swept = useQuery({
    queryKey: [sweepPay.path, outletId, period, parameter.key, values, i18n.language],
    queryFn: ({ signal }) => {
      const body = { parameter: parameter.key, values: [...values], until: period, months: 12 }
      return call(sweepPay, { params: { outletId }, body }, { signal })
    },
    retry: false,
    staleTime: Infinity,
  })
  if (swept.isPending)
    return (
      <>
        <progress aria-label={t('plan.computing')} />
        <p className="small muted">{t('plan.may-leave')}</p>
      </>
    )
  return <Loaded query={swept}>{(found) => <Curve swept={found} parameter={parameter} />}</Loaded>
}

/** Both ends as they stand in the address, or half and one and a half of what holds now. */
const useEnds = (parameter: Parameter) => {
  const [{ from, to }] = useAddress()
  const now = Number(overrideText(parameter.value))
  const part = (share: number): string => typedOf(parameter, valuesBetween(now * share, now, 1)[0] ?? '0').text
  return { isAsked: from !== undefined && to !== undefined, from: from ?? part(0.5), to: to ?? part(1.5) }
}

const valuesOf = (parameter: Parameter, { from, to }: { readonly from: string; readonly to: string }) => {
  const percent = isPercent(parameter, parameter.value)
  const figure = (text: string): number =>
    Number(settingOf(parameter, { isSet: true, text, steps: [], rows: [] }, percent))
  const between = valuesBetween(figure(from), figure(to), points)
  return [...new Set([...between, overrideText(parameter.value)])].toSorted((a, b) => Number(a) - Number(b))
}

const Range = ({ outletId, basis, parameter }: Omit<Asked, 'values'>) => {
  const { t } = useTranslation()
  const [, change] = useAddress()
  const { isAsked, ...ends } = useEnds(parameter)
  const [from, setFrom] = useState(ends.from)
  const [to, setTo] = useState(ends.to)
  return (
    <>
      <form
        className="row sweep-range"
        onSubmit={(event) => {
          event.preventDefault()
          change({ from, to })
        }}
      >
        <TextField label={t('plan.range-from')} inputMode="decimal" value={from} onChange={setFrom} />
        <TextField label={t('plan.range-to')} inputMode="decimal" value={to} onChange={setTo} />
        <Button type="submit">{t('plan.draw')}</Button>
      </form>
      {isAsked && <Drawn {...{ outletId, basis, parameter }} values={valuesOf(parameter, ends)} />}
    </>
  )
}

/** One parameter with several values over the last twelve months, as a curve. What is asked stands in the address. */
export const Sweep = ({ outletId, basis }: Asking) => {
  const { t } = useTranslation()
  const [{ sweep: key = '' }, change] = useAddress()
  const numbers = basis.parameters.filter(
    ({ kind, value }) => kind === 'figure' && typeof value === 'string' && Number(value) > 0,
  )
  const parameter = numbers.find((one) => one.key === key)
  return (
    <section className="panel stack" aria-label={t('plan.sweep')}>
      <h2>{t('plan.sweep')}</h2>
      <p className="muted">{t('plan.sweep-why')}</p>
      <div className="plan-against">
        <Combobox
          label={t('plan.parameter')}
          value={key}
          options={numbers.map((one) => ({ value: one.key, label: one.label }))}
          onChange={(sweep) => change({ sweep, from: undefined, to: undefined })}
        />
      </div>
      {parameter && <Range key={key} outletId={outletId} basis={basis} parameter={parameter} />}
    </section>
  )
}

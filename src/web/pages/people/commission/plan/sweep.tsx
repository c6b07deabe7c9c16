import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sweepPay } from '../../../../../people/commission/what-if.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ChartPanel } from '../../../../ui/chart-panel.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { LineChart } from '../../../../ui/line-chart.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
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

const Range = ({
  outletId,
  basis,
  parameter,
}: Pick<Asking, 'outletId' | 'basis'> & { readonly parameter: Parameter }) => {
  const { t } = useTranslation()
  const percent = isPercent(parameter, parameter.value)
  const present = overrideText(parameter.value)
  const now = Number(present)
  const [from, setFrom] = useState(typedOf(parameter, valuesBetween(now * 0.5, now, 1)[0] ?? '0').text)
  const [to, setTo] = useState(typedOf(parameter, valuesBetween(now * 1.5, now, 1)[0] ?? '0').text)
  const sweep = useAction(sweepPay, { quiet: true })
  const figure = (text: string): number =>
    Number(settingOf(parameter, { isSet: true, text, steps: [], rows: [] }, percent))
  const values = [...new Set([...valuesBetween(figure(from), figure(to), points), present])].toSorted(
    (a, b) => Number(a) - Number(b),
  )
  return (
    <>
      <form
        className="row sweep-range"
        onSubmit={(event) => {
          event.preventDefault()
          const body = { parameter: parameter.key, values, until: basis.period, months: 12 }
          sweep.mutate({ params: { outletId }, body })
        }}
      >
        <TextField label={t('plan.range-from')} inputMode="decimal" value={from} onChange={setFrom} />
        <TextField label={t('plan.range-to')} inputMode="decimal" value={to} onChange={setTo} />
        <Button type="submit" isBusy={sweep.isPending}>
          {t('plan.draw')}
        </Button>
      </form>
      {sweep.isPending && (
        <>
          <progress aria-label={t('plan.computing')} />
          <p className="small muted">{t('plan.may-leave')}</p>
        </>
      )}
      {sweep.error && <ProblemNotice error={sweep.error} />}
      {sweep.data && <Curve swept={sweep.data} parameter={parameter} />}
    </>
  )
}

/** One parameter with several values over the last twelve months, as a curve. */
export const Sweep = ({ outletId, basis }: Asking) => {
  const { t } = useTranslation()
  const numbers = basis.parameters.filter(
    ({ kind, value }) => kind === 'figure' && typeof value === 'string' && Number(value) > 0,
  )
  const [key, setKey] = useState('')
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
          onChange={setKey}
        />
      </div>
      {parameter && <Range key={key} outletId={outletId} basis={basis} parameter={parameter} />}
    </section>
  )
}

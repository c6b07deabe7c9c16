import { useTranslation } from 'react-i18next'
import { LineChart } from '../../../ui/line-chart.tsx'
import { State } from '../state.tsx'

const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`
const weeks = ['W41', 'W42', 'W43', 'W44', 'W45', 'W46']

/** Lines of rates, a target in steps, a gap where there was nothing. */
export const ChartStates = () => {
  const { t } = useTranslation()
  const [unit, line, target] = [t('fill-rate.kind.byUnit'), t('fill-rate.kind.byLine'), t('fill-rate.target')]
  return (
    <>
      <State name="lines-and-target">
        <LineChart
          labels={weeks}
          format={percent}
          series={[
            { name: unit, values: [0.91, 0.92, 0.915, 0.94, 0.945, 0.96] },
            { name: line, values: [0.84, 0.86, 0.85, 0.88, 0.89, 0.91] },
            { name: target, values: [0.92, 0.92, 0.94, 0.94, 0.95, 0.95], isDashed: true },
          ]}
        />
      </State>
      <State name="with-gap">
        <LineChart
          labels={weeks}
          format={percent}
          series={[{ name: unit, values: [0.91, null, null, 0.94, 0.945, 0.96] }]}
        />
      </State>
      <State name="single">
        <LineChart labels={['W46']} format={percent} series={[{ name: unit, values: [0.96] }]} />
      </State>
    </>
  )
}

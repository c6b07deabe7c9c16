import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { packsUpTo } from '../../goods/allocation/rules/entitlement.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import { ChartPanel } from './chart-panel.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { Stars } from './stars.tsx'
import { useFormat } from './use-format.ts'
import type { WaterlineGroup } from './waterline-bars.ts'
import { Waterline } from './waterline.tsx'

interface Props {
  readonly title: string
  readonly groups: readonly WaterlineGroup[]
  readonly waterline: string | null
  readonly pack: number
  readonly unit: string
}

/** Units a mean weight reaches at the line, for the table; the exact figure of an outlet stands with its award. */
const reachOf = (waterline: string | null, weight: number, pack: number): number | null => {
  const line = waterline === null ? undefined : parseRational(waterline)
  if (!line) return null
  return Number(packsUpTo(line, rational(BigInt(Math.round(weight * 1e6)), 1_000_000n))) * pack
}

const Table = ({ groups, waterline, pack }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const number = (key: 'outlets' | 'whole' | 'asked' | 'got', title: string): Column<WaterlineGroup> => ({
    key,
    title,
    number: true,
    render: (group) => format.number(group[key]),
  })
  const columns: readonly Column<WaterlineGroup>[] = [
    { key: 'stars', title: t('web.waterline.stars'), render: ({ stars }) => <Stars count={stars} /> },
    number('outlets', t('web.waterline.asking')),
    number('whole', t('web.waterline.whole')),
    number('asked', t('web.waterline.asked')),
    number('got', t('web.waterline.got')),
    {
      key: 'reach',
      title: t('web.waterline.reach'),
      number: true,
      render: ({ weight }) => {
        const units = reachOf(waterline, weight, pack)
        return units === null ? '–' : format.number(units)
      },
    },
  ]
  return <DataTable caption={t('web.waterline.table')} columns={columns} rows={groups} rowKey={({ stars }) => stars} />
}

const useSummary = ({ groups, waterline, unit }: Props): string => {
  const { t } = useTranslation()
  const format = useFormat()
  const sum = (key: 'outlets' | 'whole' | 'asked' | 'got'): string =>
    format.number(groups.reduce((before, group) => before + group[key], 0))
  const figures = { outlets: sum('outlets'), whole: sum('whole'), asked: sum('asked'), got: sum('got'), unit }
  const isBinned = groups.some(({ bars }) => bars.some((bar) => bar.name === null))
  const said = t(waterline === null ? 'web.waterline.no-line' : 'web.waterline.summary', figures)
  return isBinned ? `${said} ${t('web.waterline.binned')}` : said
}

const Panel = (props: Props) => {
  const summary = useSummary(props)
  const { title, groups, waterline, pack, unit } = props
  return (
    <ChartPanel
      title={title}
      summary={summary}
      chart={<Waterline groups={groups} waterline={waterline} pack={pack} unit={unit} />}
      table={<Table {...props} />}
    />
  )
}

/** The picture of a waterline with what it says in words and as a table. */
export const WaterlinePanel = memo(Panel)

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportPolicy } from '../../../../goods/supply/supply.contract.ts'
import { urlOf } from '../../../client.ts'
import { ExportLinks } from '../../../ui/export-links.tsx'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { FigureChoice } from './figure-choice.tsx'
import type { StarFigure } from './policy-lines.ts'
import type { ProductMap } from './product-map.ts'
import type { CycleRecord, PolicyRecord } from './supply-types.ts'
import { TargetText } from './target-text.tsx'

interface Props {
  readonly cycle: CycleRecord
  readonly lines: readonly PolicyRecord[]
  readonly products: ProductMap
}

/** A published policy, to be read. */
export const PolicyReader = ({ cycle, lines, products }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [figure, setFigure] = useState<StarFigure>('dailyLimits')
  const stars = [0, 1, 2, 3, 4].map((star): Column<PolicyRecord> => ({
    key: `star${star}`,
    title: t('web.stars', { count: star + 1 }),
    number: true,
    render: (line) => {
      const value = line[figure][star]
      return value === null || value === undefined ? '–' : format.number(value)
    },
  }))
  const columns: Column<PolicyRecord>[] = [
    { key: 'name', title: t('supply.policy.product'), render: ({ productId }) => products.get(productId)?.name ?? '' },
    { key: 'rule', title: t('supply.field.rule'), render: ({ rule }) => t(`supply.rule.${rule}`) },
    {
      key: 'quantity',
      title: t('supply.field.quantity'),
      number: true,
      render: ({ quantity }) => format.number(quantity),
    },
    { key: 'pack', title: t('supply.field.pack'), number: true, render: ({ pack }) => format.number(pack) },
    {
      key: 'arrives',
      title: t('supply.field.arrivesOn'),
      render: ({ arrivesOn }) => (arrivesOn === null ? '–' : format.day(arrivesOn)),
    },
    ...stars,
    { key: 'target', title: t('supply.field.target'), render: ({ target }) => <TargetText target={target} /> },
  ]
  return (
    <div className="stack">
      <div className="row spread">
        <FigureChoice value={figure} onChange={setFigure} />
        <ExportLinks href={urlOf(exportPolicy, { params: { id: cycle.id } })} />
      </div>
      <DataTable
        caption={t('supply.tab.policy')}
        rows={lines}
        rowKey={({ productId }) => productId}
        columns={columns}
      />
    </div>
  )
}

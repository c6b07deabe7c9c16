import { useTranslation } from 'react-i18next'
import { otherRules } from '../../../../../goods/allocation/rules/other-rules.ts'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ProductMap } from '../product-map.ts'
import type { ProductOutcome, RuleOutcome } from './simulation.ts'

interface Props {
  readonly products: readonly ProductOutcome[]
  readonly names: ProductMap
}

const rateOf = ({ served }: RuleOutcome, asked: number): string | null => (asked === 0 ? null : String(served / asked))

const jain = (outcome: RuleOutcome): string => (outcome.jain === null ? '–' : outcome.jain.toFixed(3))

/** Each product under this policy, and beside it what other rules would do with the same filings. */
export const OutcomeTable = ({ products, names }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: readonly Column<ProductOutcome>[] = [
    {
      key: 'product',
      title: t('supply.studio.product'),
      render: ({ productId }) => names.get(productId)?.name ?? productId,
    },
    { key: 'asked', title: t('supply.studio.asked'), number: true, render: ({ asked }) => format.number(asked) },
    { key: 'served', title: t('supply.studio.served'), number: true, render: ({ now }) => format.number(now.served) },
    {
      key: 'rate',
      title: t('supply.studio.rate'),
      number: true,
      render: ({ now, asked }) => format.percent(rateOf(now, asked)),
    },
    {
      key: 'left',
      title: t('supply.studio.left'),
      number: true,
      render: ({ supply, now }) => format.number(supply - now.served),
    },
    {
      key: 'full',
      title: t('supply.studio.in-full'),
      number: true,
      render: ({ now, askers }) => t('supply.studio.of', { count: now.inFull, all: askers }),
    },
    { key: 'jain', title: t('supply.studio.jain'), number: true, render: ({ now }) => jain(now) },
    ...otherRules.map((rule): Column<ProductOutcome> => ({
      key: rule,
      title: t(`supply.studio.rule-${rule}`),
      number: true,
      render: ({ others, askers }) => (
        <span className="stacked">
          <span>{t('supply.studio.of', { count: others[rule].inFull, all: askers })}</span>
          <span className="muted">{jain(others[rule])}</span>
        </span>
      ),
    })),
  ]
  return (
    <DataTable
      caption={t('supply.studio.products')}
      columns={columns}
      rows={products}
      rowKey={({ productId }) => productId}
    />
  )
}

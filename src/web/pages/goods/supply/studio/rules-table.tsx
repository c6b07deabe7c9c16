import { useTranslation } from 'react-i18next'
import { otherRules } from '../../../../../goods/allocation/rules/other-rules.ts'
import { DataTable, type Column } from '../../../../ui/data-table.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { OutcomeSum, RuleSum } from './outcome-sums.ts'

interface Row extends RuleSum {
  readonly name: string
}

/** What other rules would do with the same filings of the scarce products. */
export const RulesTable = ({ sum }: { readonly sum: OutcomeSum }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const rows: readonly Row[] = [
    { name: t('supply.studio.this-policy'), ...sum.now },
    ...otherRules.map((rule) => ({ name: t(`supply.studio.rule-${rule}`), ...sum.others[rule] })),
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'rule', title: t('supply.field.rule'), render: ({ name }) => name },
    {
      key: 'rate',
      title: t('supply.studio.rate'),
      number: true,
      render: ({ served }) => format.percent(sum.asked === 0 ? null : String(served / sum.asked)),
    },
    {
      key: 'full',
      title: t('supply.studio.in-full'),
      number: true,
      render: ({ inFull }) => format.percent(sum.askers === 0 ? null : String(inFull / sum.askers)),
    },
    {
      key: 'left',
      title: t('supply.studio.left'),
      number: true,
      render: ({ served }) => format.number(sum.supply - served),
    },
    {
      key: 'jain',
      title: t('supply.studio.jain'),
      number: true,
      render: ({ jain }) => (jain === null ? '–' : jain.toFixed(3)),
    },
  ]
  return <DataTable caption={t('supply.studio.rules')} columns={columns} rows={rows} rowKey={({ name }) => name} />
}

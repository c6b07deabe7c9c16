import { useTranslation } from 'react-i18next'
import { DataTable, type Column } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** The lines of an offer, to be read. */
export const OfferTable = ({ lines }: { readonly lines: readonly OfferLine[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const quantity = (key: string, title: string, of: (line: OfferLine) => number | null): Column<OfferLine> => ({
    key,
    title,
    number: true,
    isBlank: (line) => of(line) === null,
    render: (line) => {
      const value = of(line)
      return value === null ? '–' : format.number(value)
    },
  })
  return (
    <DataTable
      caption={t('ordering.overview.title')}
      rows={lines}
      rowKey={({ productId }) => productId}
      columns={[
        { key: 'name', title: t('ordering.week.product'), render: ({ name }) => name },
        { key: 'rule', title: t('ordering.overview.rule'), render: ({ rule }) => t(`ordering.rule.${rule}`) },
        quantity('limit', t('ordering.week.limit'), ({ limit }) => limit),
        quantity('advice', t('ordering.week.advice'), ({ recommended }) => recommended),
        quantity('before', t('ordering.overview.before'), ({ filedBefore }) => filedBefore),
        quantity('filed', t('ordering.overview.filed'), ({ filed }) => filed),
        quantity('sure', t('ordering.overview.guaranteed'), ({ guaranteed }) => guaranteed),
        quantity('ordered', t('ordering.overview.ordered'), ({ ordered }) =>
          ordered === null ? null : ordered.confirmed + ordered.granted,
        ),
      ]}
    />
  )
}

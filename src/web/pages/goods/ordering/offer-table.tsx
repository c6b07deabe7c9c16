import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/data-table.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** The lines of an offer, to be read. */
export const OfferTable = ({ lines }: { readonly lines: readonly OfferLine[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const quantity = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : format.number(value)
  return (
    <DataTable
      caption={t('ordering.overview.title')}
      rows={lines}
      rowKey={({ productId }) => productId}
      columns={[
        { key: 'name', title: t('ordering.week.product'), render: ({ name }) => name },
        { key: 'rule', title: t('ordering.overview.rule'), render: ({ rule }) => t(`ordering.rule.${rule}`) },
        { key: 'limit', title: t('ordering.week.limit'), number: true, render: ({ limit }) => quantity(limit) },
        { key: 'advice', title: t('ordering.week.advice'), number: true, render: (line) => quantity(line.recommended) },
        {
          key: 'before',
          title: t('ordering.overview.before'),
          number: true,
          render: (line) => quantity(line.filedBefore),
        },
        { key: 'filed', title: t('ordering.overview.filed'), number: true, render: ({ filed }) => quantity(filed) },
        {
          key: 'sure',
          title: t('ordering.overview.guaranteed'),
          number: true,
          render: (line) => quantity(line.guaranteed),
        },
        {
          key: 'ordered',
          title: t('ordering.overview.ordered'),
          number: true,
          render: ({ ordered }) => quantity(ordered === null ? null : ordered.confirmed + ordered.granted),
        },
      ]}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { comparePolicy } from '../../../../goods/supply/supply.contract.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { ChangeText } from './change-text.tsx'

/** What differs from the cycle before. */
export const DifferenceTable = ({ cycleId }: { readonly cycleId: number }) => {
  const { t } = useTranslation()
  const difference = useLoad(comparePolicy, { params: { id: cycleId } })
  return (
    <Loaded query={difference}>
      {({ withCode, changes }) => (
        <section className="stack" aria-label={t('supply.difference.title')}>
          <h2>{withCode === null ? t('supply.difference.title') : t('supply.difference.with', { code: withCode })}</h2>
          {changes.length === 0 ? (
            <Empty title={withCode === null ? t('supply.difference.first') : t('supply.difference.none')} />
          ) : (
            <DataTable
              caption={t('supply.difference.title')}
              rows={changes}
              rowKey={({ productId, field }) => `${productId}${field}`}
              columns={[
                { key: 'product', title: t('supply.policy.product'), render: ({ productName }) => productName },
                {
                  key: 'field',
                  title: t('supply.difference.field'),
                  render: ({ field }) => t(`supply.field.${field}`),
                },
                {
                  key: 'change',
                  title: t('supply.difference.change'),
                  render: (change) => <ChangeText {...change} />,
                },
              ]}
            />
          )}
        </section>
      )}
    </Loaded>
  )
}

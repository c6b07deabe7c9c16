import { useTranslation } from 'react-i18next'
import { comparePolicy } from '../../../../goods/supply/supply.contract.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { groupChanges } from './group-changes.ts'
import { ChangeText } from './change-text.tsx'

/** One product by name, many by their number with the names behind it. */
const Products = ({ names }: { readonly names: readonly string[] }) => {
  const { t } = useTranslation()
  if (names.length === 1) return <>{names[0]}</>
  return (
    <details className="change">
      <summary>{t('supply.difference.products', { count: names.length })}</summary>
      <span className="small muted">{names.join('、')}</span>
    </details>
  )
}

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
              rows={groupChanges(changes)}
              rowKey={({ products, field }) => `${products.join()}${field}`}
              columns={[
                {
                  key: 'product',
                  title: t('supply.policy.product'),
                  render: ({ products }) => <Products names={products} />,
                },
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

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { getFilingProgress } from '../../../../goods/ordering/ordering.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'

interface Props {
  readonly outlets: Answer<typeof getFilingProgress>['missing']
  readonly total: number
}

/** How many are shown at first. */
const first = 20

/** Outlets that have not filed, with the number to call. */
export const MissingOutlets = ({ outlets, total }: Props) => {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  if (total === 0) return <p>{t('supply.filing.all')}</p>
  return (
    <section className="stack tight" aria-label={t('supply.filing.missing')}>
      <h2>{t('supply.filing.missing-count', { count: total })}</h2>
      <DataTable
        caption={t('supply.filing.missing')}
        rows={isWhole ? outlets : outlets.slice(0, first)}
        rowKey={({ outletId }) => outletId}
        columns={[
          {
            key: 'name',
            title: t('supply.studio.outlet'),
            render: ({ outletId, name }) => <Link to={`/outlets/${outletId}`}>{name}</Link>,
          },
          { key: 'licence', title: t('supply.filing.licence'), render: ({ licenceNumber }) => licenceNumber },
          {
            key: 'phone',
            title: t('supply.filing.phone'),
            render: ({ phone }) => (phone === '' ? '–' : <a href={`tel:${phone}`}>{phone}</a>),
          },
        ]}
      />
      {!isWhole && outlets.length > first && (
        <div>
          <Button onClick={() => setWhole(true)}>{t('supply.studio.show-all', { count: outlets.length })}</Button>
        </div>
      )}
    </section>
  )
}

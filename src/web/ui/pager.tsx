import { Pagination } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAddress } from './use-address.ts'
import { useFormat } from './use-format.ts'
import { useIsPhone } from './use-media.ts'

/** Rows on one page of a list. */
export const pageSize = 50

/** Turns pages; the page stands in the address bar. */
export const Pager = ({ total }: { readonly total: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const isPhone = useIsPhone()
  const [filters, change] = useAddress()
  return (
    <div className="pager">
      <span className="muted small">{t('web.rows', { count: total, number: format.number(total) })}</span>
      {total > pageSize && (
        <Pagination
          current={Number(filters['page'] ?? 1)}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          showLessItems
          {...(isPhone && { size: 'small' as const })}
          onChange={(page) => change({ page: String(page) })}
        />
      )}
    </div>
  )
}

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './controls/button.tsx'
import { useAddress } from './use-address.ts'
import { useFormat } from './use-format.ts'

/** Rows on one page of a list. */
export const pageSize = 50

/** Turns pages; the page stands in the address bar. */
export const Pager = ({ total }: { readonly total: number }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [filters, change] = useAddress()
  const last = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(last, Math.max(1, Number(filters['page'] ?? 1) || 1))
  const turn = (to: number): void => change({ page: String(to) })
  return (
    <div className="pager">
      <span className="muted small">{t('web.rows', { count: total, number: format.number(total) })}</span>
      {total > pageSize && (
        <nav className="row" aria-label={t('web.pages')}>
          <Button
            icon={<ChevronFirst />}
            aria-label={t('web.page-first')}
            disabled={page === 1}
            onClick={() => turn(1)}
          />
          <Button
            icon={<ChevronLeft />}
            aria-label={t('web.page-before')}
            disabled={page === 1}
            onClick={() => turn(page - 1)}
          />
          <span className="number">{t('web.page-of', { page: format.number(page), last: format.number(last) })}</span>
          <Button
            icon={<ChevronRight />}
            aria-label={t('web.page-after')}
            disabled={page === last}
            onClick={() => turn(page + 1)}
          />
          <Button
            icon={<ChevronLast />}
            aria-label={t('web.page-last')}
            disabled={page === last}
            onClick={() => turn(last)}
          />
        </nav>
      )}
    </div>
  )
}

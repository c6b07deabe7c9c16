import { useTranslation } from 'react-i18next'

/** A star rating, seen as stars and read as a number. */
export const Stars = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation()
  return (
    <span className="stars">
      <span className="unseen">{t('web.stars', { count })}</span>
      <span aria-hidden="true">{'★'.repeat(count)}</span>
      <span aria-hidden="true" className="stars-off">
        {'★'.repeat(Math.max(0, 5 - count))}
      </span>
    </span>
  )
}

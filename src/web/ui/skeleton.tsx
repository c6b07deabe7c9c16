import { useTranslation } from 'react-i18next'

/** The shape of what is coming, so that nothing jumps. */
export const Skeleton = ({ rows = 5 }: { readonly rows?: number }) => {
  const { t } = useTranslation()
  return (
    <output className="skeleton" aria-label={t('web.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </output>
  )
}

import { useTranslation } from 'react-i18next'

const looks = { draft: '', reviewed: 'care', approved: 'good', paid: 'good' } as const

/** Where a month stands. */
export const PayStatus = ({ status }: { readonly status: keyof typeof looks }) => {
  const { t } = useTranslation()
  return <span className={`tag ${looks[status]}`}>{t(`commission.word.status.${status}`)}</span>
}

import { useTranslation } from 'react-i18next'

const tones = { draft: 'tag care', reviewed: 'tag good', approved: 'tag good', paid: 'tag' } as const

/** Where a pay month stands. */
export const RunStateTag = ({ status }: { readonly status: keyof typeof tones }) => {
  const { t } = useTranslation()
  return <span className={tones[status]}>{t(`commission.word.status.${status}`)}</span>
}

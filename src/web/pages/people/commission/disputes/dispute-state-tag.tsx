import { useTranslation } from 'react-i18next'
import type { Row } from './dispute-types.ts'

const tones = {
  open: 'tag care',
  answered: 'tag care',
  appealed: 'tag care',
  accepted: 'tag good',
  partly: 'tag good',
  rejected: 'tag',
  withdrawn: 'tag',
} as const

/** Where a dispute stands. */
export const DisputeStateTag = ({ status }: Pick<Row, 'status'>) => {
  const { t } = useTranslation()
  return <span className={tones[status]}>{t(`commission.word.dispute.${status}`)}</span>
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Row } from './dispute-types.ts'

/** What a dispute is about, in words. */
export const useSubjectLabel = (): ((row: Pick<Row, 'about' | 'label' | 'fact'>) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ about, label, fact }) => {
    if (about === 'missing') return t('disputes.missing')
    if (about === 'correction') return t('statement.correction-of', { month: format.month(label ?? '') })
    return about === 'fact' ? `${label} ${fact}` : (label ?? '')
  }
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { AwardRecord } from './award-types.ts'
import { heightText } from './height-text.ts'

/** Why an award is what it is, in one sentence with its figures. */
export const AwardReason = ({ award, unit }: { readonly award: AwardRecord; readonly unit: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const figures = {
    unit,
    requested: format.number(award.requested),
    awarded: format.number(award.awarded),
    limit: format.number(award.limit ?? 0),
    entitled: format.number(award.entitled ?? 0),
    weight: heightText(award.weight, format.number),
  }
  return <p>{t(`allocation.reason.${award.reason}`, figures)}</p>
}

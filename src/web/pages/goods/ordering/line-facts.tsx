import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { OfferLine } from './offer-types.ts'

/** Scarce or not, what there is, when it comes: scarce goods stay visible as scarce. */
export const LineFacts = ({ line }: { readonly line: OfferLine }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const isScarce = line.rule !== 'byNeed'
  const isOut = line.rule === 'byNeed' && line.free === 0
  return (
    <span className="row small muted line-facts">
      {isScarce && <span className="tag care">{t('ordering.week.scarce')}</span>}
      {line.isNew && <span className="tag good">{t('ordering.week.new')}</span>}
      {isOut && <span className="tag bad">{t('ordering.week.out')}</span>}
      {isScarce && <span>{t('ordering.week.supply', { supply: format.number(line.supply), unit: line.unit })}</span>}
      {line.arrivesOn !== null && <span>{t('ordering.week.arrives', { day: format.day(line.arrivesOn) })}</span>}
      {line.pack > 1 && <span>{t('ordering.week.pack', { pack: format.number(line.pack), unit: line.unit })}</span>}
    </span>
  )
}

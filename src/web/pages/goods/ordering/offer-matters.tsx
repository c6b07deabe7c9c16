import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { OfferTable } from './offer-table.tsx'
import type { OfferLine } from './offer-types.ts'
import { isTalkedAbout } from './week-lines.ts'

/** Of an offer first what one talks about with the outlet; the rest by one touch. */
export const OfferMatters = ({ lines }: { readonly lines: readonly OfferLine[] }) => {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? lines : lines.filter(isTalkedAbout)
  return (
    <>
      {shown.length > 0 ? <OfferTable lines={shown} /> : <p className="muted">{t('ordering.overview.nothing')}</p>}
      {shown.length < lines.length && (
        <div className="row">
          <Button onClick={() => setWhole(true)}>{t('ordering.overview.show-all', { count: lines.length })}</Button>
        </div>
      )}
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { AwardCheck } from './award-check.tsx'
import { AwardReason } from './award-reason.tsx'
import type { AwardRecord, ProductName } from './award-types.ts'
import { Tank } from './tank.tsx'

interface Props {
  readonly award: AwardRecord
  readonly product: ProductName
  readonly licenceNumber: string
  readonly cycleId: number
  /** Only what went through the waterline has a certificate to check against. */
  readonly isCheckable: boolean
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div className="figure">
    <dt className="muted small">{label}</dt>
    <dd className="figure-value">{value}</dd>
  </div>
)

/** One award: asked, got, why, and the way to check it oneself. */
export const AwardCard = ({ award, product, licenceNumber, cycleId, isCheckable }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [isChecking, setChecking] = useState(false)
  const quantity = (value: number | null): string => (value === null ? '–' : `${format.number(value)} ${product.unit}`)
  return (
    <li className="panel award-card">
      <Tank award={award} />
      <div className="stack award-body">
        <div className="row spread">
          <h2>{product.name}</h2>
          {award.stage === 'leftover' && <span className="tag">{t('allocation.stage.leftover')}</span>}
        </div>
        <dl className="figures facts award-figures">
          <Figure label={t('allocation.award.asked')} value={quantity(award.requested)} />
          <Figure label={t('allocation.award.got')} value={quantity(award.awarded)} />
          <Figure label={t('allocation.award.limit')} value={quantity(award.limit)} />
          <Figure label={t('allocation.award.entitled')} value={quantity(award.entitled)} />
        </dl>
        <AwardReason award={award} unit={product.unit} />
        {isCheckable && (
          <div>
            <Button aria-expanded={isChecking} onClick={() => setChecking(!isChecking)}>
              {t('allocation.check.button')}
            </Button>
          </div>
        )}
        {isChecking && <AwardCheck award={award} product={product} licenceNumber={licenceNumber} cycleId={cycleId} />}
      </div>
    </li>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { AwardCheck } from './award-check.tsx'
import { AwardHistory } from './award-history.tsx'
import { AwardReason } from './award-reason.tsx'
import type { AwardRecord, ProductName } from './award-types.ts'
import { Tank } from './tank.tsx'

/** Where an award went: null where it is not known yet. */
export interface Followed {
  readonly ordered: number | null
  readonly delivered: number | null
}

interface Props {
  readonly award: AwardRecord
  readonly product: ProductName
  readonly outlet: { readonly id: number; readonly licenceNumber: string }
  readonly cycleId: number
  /** Only what went through the waterline has a certificate to check against. */
  readonly isCheckable: boolean
  readonly followed: Followed
}

/** What became of it, once that is known: got, ordered, delivered are three things. */
const Journey = ({ followed, unit }: { readonly followed: Followed; readonly unit: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { ordered, delivered } = followed
  if (ordered === null || ordered === 0) return null
  const parts = [
    t('allocation.award.then-ordered', { quantity: format.number(ordered), unit }),
    delivered === null
      ? t('allocation.award.not-delivered-yet')
      : t('allocation.award.then-delivered', { quantity: format.number(delivered), unit }),
  ]
  const isShort = delivered !== null && delivered < ordered
  return <p className={isShort ? 'small warn' : 'small muted'}>{parts.join(' → ')}</p>
}

/** One award: asked, got, why, what became of it, and the ways to check and to compare it. */
export const AwardCard = ({ award, product, outlet, cycleId, isCheckable, followed }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<'check' | 'history' | null>(null)
  const { unit } = product
  const toggle = (what: 'check' | 'history'): void => setOpen(open === what ? null : what)
  const quantity = (value: number | null): string => (value === null ? '–' : `${format.number(value)} ${unit}`)
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
          {award.limit !== null && <Figure label={t('allocation.award.limit')} value={quantity(award.limit)} />}
          {award.entitled !== null && (
            <Figure label={t('allocation.award.entitled')} value={quantity(award.entitled)} />
          )}
        </dl>
        <AwardReason award={award} unit={unit} />
        <Journey followed={followed} unit={unit} />
        <div className="row">
          {isCheckable && (
            <Button size="small" aria-expanded={open === 'check'} onClick={() => toggle('check')}>
              {t('allocation.check.button')}
            </Button>
          )}
          <Button size="small" kind="quiet" aria-expanded={open === 'history'} onClick={() => toggle('history')}>
            {t('allocation.history.button')}
          </Button>
        </div>
        {open === 'check' && (
          <AwardCheck award={award} product={product} licenceNumber={outlet.licenceNumber} cycleId={cycleId} />
        )}
        {open === 'history' && <AwardHistory outletId={outlet.id} productId={award.productId} unit={unit} />}
      </div>
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { distanceToTarget } from '../../../../goods/fill-rate/rules/target.ts'
import { signedPoints } from './signed-points.ts'
import { RateText } from './rate-text.tsx'
import type { Slice } from './slice-types.ts'

const kinds = ['byUnit', 'byLine', 'byOrder'] as const

/** The three rates of a slice at a glance. */
export const RateFigures = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const distanceText = ({ byUnit, target }: Slice): string => {
    const distance = distanceToTarget(byUnit.rate, target)
    if (distance === null) return ''
    const [sign = '', ...points] = signedPoints(distance)
    return t(`fill-rate.distance.${sign === '−' ? 'below' : 'above'}`, { points: points.join('') })
  }
  return (
    <section className="panel stack" aria-label={t('fill-rate.title')}>
      <dl className="figures facts">
        {kinds.map((kind) => (
          <div className="figure" key={kind}>
            <dt className="muted small">{t(`fill-rate.kind.${kind}`)}</dt>
            <dd className="figure-value">
              <RateText rate={slice[kind].rate} target={kind === 'byUnit' ? slice.target : null} />
            </dd>
            <dd className="muted small">
              {t(`fill-rate.filled-of.${kind}`, {
                filled: format.number(slice[kind].filled),
                asked: format.number(slice[kind].asked),
              })}
            </dd>
          </div>
        ))}
        {slice.target !== null && (
          <div className="figure">
            <dt className="muted small">{t('fill-rate.target')}</dt>
            <dd className="figure-value">{format.percent(slice.target)}</dd>
            <dd className="muted small">
              {distanceText(slice)}
              <details>
                <summary>{t('fill-rate.target-why')}</summary>
                {t('fill-rate.target-how')}
              </details>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

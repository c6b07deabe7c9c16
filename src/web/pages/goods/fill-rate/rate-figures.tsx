import { useTranslation } from 'react-i18next'
import { distanceToTarget } from '../../../../goods/fill-rate/rules/target.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RateText } from './rate-text.tsx'
import { signedPoints } from './signed-points.ts'
import type { Slice } from './slice-types.ts'

const kinds = ['byUnit', 'byLine', 'byOrder'] as const

/** The three rates of a slice at a glance, each with its division, and the target it is held to. */
export const RateFigures = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const distanceText = ({ byUnit, target }: Slice): string => {
    const distance = distanceToTarget(byUnit.rate, target)
    if (distance === null) return ''
    const [sign = '', ...points] = signedPoints(distance)
    return t(`fill-rate.distance.${sign === '−' ? 'below' : 'above'}`, { points: points.join('') })
  }
  const division = (kind: (typeof kinds)[number]): string => {
    const { filled, asked, rate } = slice[kind]
    return `${format.number(filled)} ÷ ${format.number(asked)} = ${format.percent(rate)}`
  }
  return (
    <section className="panel stack" aria-label={t('fill-rate.title')}>
      <dl className="figures facts">
        {kinds.map((kind) => (
          <Figure
            key={kind}
            label={t(`fill-rate.kind.${kind}`)}
            value={<RateText rate={slice[kind].rate} target={kind === 'byUnit' ? slice.target : null} />}
            note={t(`fill-rate.filled-of.${kind}`, {
              filled: format.number(slice[kind].filled),
              asked: format.number(slice[kind].asked),
            })}
            formula={{ sentence: t(`fill-rate.how.${kind}`), steps: [division(kind)] }}
          />
        ))}
        {slice.target !== null && (
          <Figure
            label={t('fill-rate.target')}
            value={format.percent(slice.target)}
            note={distanceText(slice)}
            formula={{ sentence: t('fill-rate.target-how') }}
          />
        )}
      </dl>
    </section>
  )
}

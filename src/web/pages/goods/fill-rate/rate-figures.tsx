import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { RateText } from './rate-text.tsx'
import type { Slice } from './slice-types.ts'

const kinds = ['byUnit', 'byLine', 'byOrder'] as const

/** The three rates of a slice at a glance. */
export const RateFigures = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
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
          </div>
        )}
      </dl>
    </section>
  )
}

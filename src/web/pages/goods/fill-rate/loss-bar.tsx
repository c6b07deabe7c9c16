import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { lossesOf, type Slice } from './slice-types.ts'
import './fill-rate.css'

/** From asked to filled: a strip whose colours are the causes of what was lost, with their figures below. */
export const LossBar = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { asked, filled } = slice.byUnit
  if (asked === 0) return <p className="muted">{t('fill-rate.nothing-asked')}</p>
  const losses = lossesOf(slice)
  const share = (units: number): string => `${(units / asked) * 100}%`
  return (
    <div className="stack tight">
      <div className="loss-bar" aria-hidden="true">
        <span className="filled" style={{ width: share(filled) }} />
        {losses.map(({ cause, units }) => (
          <span key={cause} className={`lost-${cause}`} style={{ width: share(units) }} />
        ))}
      </div>
      <ul className="loss-list small">
        <li>
          <span className="dot filled" aria-hidden="true" />
          {t('fill-rate.filled-of', { filled: format.number(filled), asked: format.number(asked) })}
        </li>
        {losses.map(({ cause, units }) => (
          <li key={cause}>
            <span className={`dot lost-${cause}`} aria-hidden="true" />
            {t(`fill-rate.cause.${cause}`)} {format.number(units)}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { LineEntry } from './line-entry.tsx'
import { LineNumbers } from './line-numbers.tsx'
import type { LineProps } from './line-props.ts'
import { VerdictText } from './verdict-text.tsx'

/** One product as one line of a dense list: for those who know what they want. */
export const OfferSlim = (props: LineProps) => {
  const { line, quantity, phase } = props
  const { t } = useTranslation()
  const format = useFormat()
  const limit =
    line.limit === null ? null : t('ordering.week.at-most', { limit: format.number(line.limit), unit: line.unit })
  const advice =
    line.recommended === null
      ? null
      : t('ordering.week.recommended', { quantity: format.number(line.recommended), unit: line.unit })
  return (
    <li className={line.eligible ? 'offer-slim' : 'offer-slim barred'}>
      <div className="stack tight">
        <span className="strong">
          {line.name} {line.rule !== 'byNeed' && <span className="tag care">{t('ordering.week.scarce')}</span>}
        </span>
        <span className="small muted">{[limit, advice].filter((one) => one !== null).join(' · ')}</span>
        <LineNumbers line={line} />
      </div>
      <LineEntry {...props} />
      {phase !== null && <VerdictText id={`verdict-${line.productId}`} line={line} quantity={quantity} phase={phase} />}
    </li>
  )
}

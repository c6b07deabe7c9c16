import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatRational, parseRational } from '../../../../../kernel/rational.ts'
import { Segmented } from '../../../../ui/controls/segmented.tsx'
import { Stars } from '../../../../ui/stars.tsx'
import type { Draft } from './draft.ts'
import type { DraftHistory } from './use-draft.ts'
import { isWeightText, weightOnScale } from './weight-scale.ts'

interface Props {
  readonly starWeights: Draft['starWeights']
  readonly weightBy: Draft['weightBy']
  readonly change: DraftHistory['change']
  /** Said when what is set here is only tried. */
  readonly isTrial: boolean
}

const exactText = (text: string): string => {
  const exact = parseRational(text)
  if (!exact || !isWeightText(text)) return ''
  return exact.denominator === 1n ? '' : formatRational(exact)
}

interface WeightProps {
  readonly star: number
  readonly text: string
  readonly onChange: (text: string) => void
}

const Weight = ({ star, text, onChange }: WeightProps) => {
  const { t } = useTranslation()
  const id = useId()
  const label = t('supply.cycle.weight-of', { stars: t('web.stars', { count: star + 1 }) })
  const exact = exactText(text)
  return (
    <div className="weight">
      <label htmlFor={id}>
        <span className="unseen">{label}</span>
        <span aria-hidden="true">
          <Stars count={star + 1} />
        </span>
      </label>
      <input
        id={id}
        type="range"
        min={0.25}
        max={10}
        step={0.25}
        value={Number(text) || 0.25}
        aria-valuetext={exact === '' ? text : `${text} = ${exact}`}
        onChange={({ target }) => onChange(weightOnScale(target.value))}
      />
      <input
        className="grid-input framed"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('supply.studio.weight-exact', { label })}
        aria-invalid={!isWeightText(text)}
        maxLength={13}
        value={text}
        onChange={({ target }) => onChange(target.value.normalize('NFKC').trim())}
      />
      <span className="muted small number">{exact}</span>
    </div>
  )
}

const Panel = ({ starWeights, weightBy, change, isTrial }: Props) => {
  const { t } = useTranslation()
  return (
    <section className="panel stack" aria-labelledby="studio-weights">
      <div className="row spread">
        <h2 id="studio-weights">{t('supply.cycle.weights')}</h2>
        <Segmented
          label={t('supply.cycle.weight-by')}
          value={weightBy}
          options={(['outlet', 'owner'] as const).map((value) => ({ value, label: t(`supply.weight-by.${value}`) }))}
          onChange={(chosen) => change((old) => ({ ...old, weightBy: chosen }))}
        />
      </div>
      <p className="muted small">{t(isTrial ? 'supply.studio.weights-trial' : 'supply.cycle.weights-help')}</p>
      <div className="weights-list">
        {starWeights.map((text, star) => (
          <Weight
            key={star}
            star={star}
            text={text}
            onChange={(fresh) =>
              change(
                (old) => ({
                  ...old,
                  starWeights: old.starWeights.map((one, place) => (place === star ? fresh : one)),
                }),
                `weight ${star}`,
              )
            }
          />
        ))}
      </div>
    </section>
  )
}

/** What each star weighs: a slider for the hand, a field for the exact figure, and the fraction that is reckoned with. */
export const WeightsPanel = memo(Panel)

import { useTranslation } from 'react-i18next'
import { RadioField } from '../../../ui/controls/radio-field.tsx'
import { DateField, TextField } from '../../../ui/controls/text-field.tsx'
import type { Fields } from '../../../ui/controls/use-fields.ts'
import type { CycleValues } from './cycle-values.ts'

interface Props {
  readonly fields: Fields<CycleValues>
}

const times = {
  preOrder: ['filingOpensAt', 'filingClosesAt', 'orderingOpensAt', 'orderingClosesAt'],
  order: ['orderingOpensAt', 'orderingClosesAt'],
} as const

const Times = ({ fields }: Props) => {
  const { t } = useTranslation()
  return (
    <div className="form-grid">
      {times[fields.values.mode].map((name) => (
        <DateField key={name} type="datetime-local" label={t(`supply.time.${name}`)} {...fields.bind(name)} />
      ))}
    </div>
  )
}

const Weights = ({ fields }: Props) => {
  const { t } = useTranslation()
  const weights = fields.bind('starWeights')
  return (
    <fieldset className="weights">
      <legend className="field-label">{t('supply.cycle.weights')}</legend>
      <p className="muted small">{t('supply.cycle.weights-help')}</p>
      <div className="weights-row">
        {weights.value.map((weight, star) => (
          <TextField
            key={star}
            label={t('web.stars', { count: star + 1 })}
            inputMode="decimal"
            maxLength={13}
            value={weight}
            onChange={(text) => weights.onChange(weights.value.with(star, text))}
          />
        ))}
      </div>
      {weights.error !== undefined && <p className="small alarm">{weights.error}</p>}
    </fieldset>
  )
}

/** The fields of a cycle: name, mode, schedule, weights. */
export const CycleFields = ({ fields }: Props) => {
  const { t } = useTranslation()
  return (
    <>
      <div className="form-grid">
        <TextField
          label={t('supply.cycle.code')}
          help={t('supply.cycle.code-help')}
          maxLength={30}
          {...fields.bind('code')}
        />
        <TextField
          label={t('supply.cycle.name')}
          help={t('supply.cycle.name-help')}
          maxLength={100}
          {...fields.bind('name')}
        />
      </div>
      <RadioField
        label={t('supply.cycle.mode')}
        help={t('supply.cycle.mode-help')}
        options={[
          { value: 'preOrder', label: t('supply.mode.preOrder') },
          { value: 'order', label: t('supply.mode.order') },
        ]}
        {...fields.bind('mode')}
      />
      <Times fields={fields} />
      <Weights fields={fields} />
      <RadioField
        label={t('supply.cycle.weight-by')}
        help={t('supply.cycle.weight-by-help')}
        options={[
          { value: 'outlet', label: t('supply.weight-by.outlet') },
          { value: 'owner', label: t('supply.weight-by.owner') },
        ]}
        {...fields.bind('weightBy')}
      />
    </>
  )
}

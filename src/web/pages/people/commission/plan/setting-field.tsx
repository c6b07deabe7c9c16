import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../../ui/controls/switch-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import type { Controlled, Typed } from './setting-text.ts'

interface Props {
  readonly parameter: Controlled
  readonly typed: Typed
  readonly percent: boolean
  readonly error?: string | undefined
  readonly onChange: (typed: Typed) => void
}

const units = ['percent', 'money', 'hours', 'count', 'days', 'money/hours'] as const

/** What the figures of a parameter are measured in, in words; nothing for plain factors. */
const useUnit = (unit: string | null, percent: boolean): string | undefined => {
  const { t } = useTranslation()
  const found = units.find((one) => one === (percent ? 'percent' : unit))
  return found && t(`plan.unit.${found}`)
}

const Steps = ({ parameter, typed, percent, error, onChange }: Props) => {
  const { t } = useTranslation()
  const unit = useUnit(parameter.unit, percent)
  const set = (steps: readonly string[]): void => onChange({ ...typed, steps })
  return (
    <div className="stack tight">
      {typed.steps.map((step, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step has no name but its place
        <div key={place} className="row setting-row">
          <TextField
            label={t('plan.step-number', { number: place + 1 })}
            inputMode="decimal"
            value={step}
            help={unit}
            error={place === 0 ? error : undefined}
            onChange={(text) => set(typed.steps.with(place, text))}
          />
          <Button
            kind="quiet"
            icon={<X size={18} />}
            aria-label={t('plan.remove-step', { number: place + 1 })}
            onClick={() => set(typed.steps.toSpliced(place, 1))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<Plus size={16} />} onClick={() => set([...typed.steps, ''])}>
          {t('plan.add-step')}
        </Button>
      </div>
    </div>
  )
}

const Rows = ({ parameter, typed, percent, error, onChange }: Props) => {
  const { t } = useTranslation()
  const unit = useUnit(parameter.unit, percent)
  const set = (rows: Typed['rows']): void => onChange({ ...typed, rows })
  return (
    <div className="stack tight">
      {typed.rows.map(({ from, value }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step has no name but its place
        <div key={place} className="row setting-row">
          <TextField
            label={t('plan.row-from')}
            inputMode="decimal"
            value={from}
            error={place === 0 ? error : undefined}
            onChange={(text) => set(typed.rows.with(place, { from: text, value }))}
          />
          <TextField
            label={t('plan.row-value')}
            inputMode="decimal"
            help={unit}
            value={value}
            onChange={(text) => set(typed.rows.with(place, { from, value: text }))}
          />
          <Button
            kind="quiet"
            icon={<X size={18} />}
            aria-label={t('plan.remove-row', { number: place + 1 })}
            onClick={() => set(typed.rows.toSpliced(place, 1))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<Plus size={16} />} onClick={() => set([...typed.rows, { from: '', value: '' }])}>
          {t('plan.add-row')}
        </Button>
      </div>
    </div>
  )
}

const Control = (props: Props) => {
  const { t } = useTranslation()
  const { parameter, typed, percent, error, onChange } = props
  const unit = useUnit(parameter.unit, percent)
  const words = { label: t('plan.new-value'), error, value: typed.text }
  const set = (text: string): void => onChange({ ...typed, text })
  switch (parameter.kind) {
    case 'choice':
      return <SelectField {...words} options={parameter.choices} onChange={set} />
    case 'flag':
      return (
        <SelectField
          {...words}
          options={[
            { value: 'true', label: t('plan.yes') },
            { value: 'false', label: t('plan.no') },
          ]}
          onChange={set}
        />
      )
    case 'steps':
      return <Steps {...props} />
    case 'rows':
      return <Rows {...props} />
    case 'figure':
    default:
      return <TextField {...words} inputMode="decimal" autoComplete="off" help={unit} onChange={set} />
  }
}

/** The control of a parameter by its kind: per cent, amount, choice, steps, a table of rows; what may be nothing can be. */
export const SettingField = (props: Props) => {
  const { t } = useTranslation()
  const { parameter, typed, onChange } = props
  return (
    <div className="stack tight">
      {parameter.isOptional && (
        <SwitchField label={t('plan.is-set')} value={typed.isSet} onChange={(isSet) => onChange({ ...typed, isSet })} />
      )}
      {typed.isSet && <Control {...props} />}
    </div>
  )
}

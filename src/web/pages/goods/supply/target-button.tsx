import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { TokensField } from '../../../ui/controls/tokens-field.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import type { PolicyRecord } from './supply-types.ts'
import { TargetText } from './target-text.tsx'

type Target = PolicyRecord['target']

interface Props {
  readonly name: string
  readonly target: Target
  readonly onChange: (target: Target) => void
}

const withPart = (target: Target, part: Target): Target => {
  const merged = { ...target, ...part }
  return Object.fromEntries(Object.entries(merged).filter(([, values]) => (values?.length ?? 0) > 0))
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly { readonly value: number; readonly label: string }[]
  readonly value: readonly number[]
  readonly onChange: (value: number[]) => void
}

const CheckList = ({ label, options, value, onChange }: ChoiceProps) => (
  <fieldset className="field radios">
    <legend className="field-label">{label}</legend>
    <div className="row">
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))
            }
          />
          {option.label}
        </label>
      ))}
    </div>
  </fieldset>
)

const TargetFields = ({ target, onChange }: Omit<Props, 'name'>) => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions)
  return (
    <>
      <CheckList
        label={t('supply.target.stars')}
        options={[1, 2, 3, 4, 5].map((count) => ({ value: count, label: t('web.stars', { count }) }))}
        value={target.stars ?? []}
        onChange={(value) => onChange(withPart(target, { stars: value }))}
      />
      <CheckList
        label={t('supply.target.regions')}
        options={(regions.data ?? []).map((region) => ({ value: region.id, label: region.name }))}
        value={target.regionIds ?? []}
        onChange={(value) => onChange(withPart(target, { regionIds: value }))}
      />
      <TokensField
        label={t('supply.target.channels')}
        value={target.channels ?? []}
        onChange={(value) => onChange(withPart(target, { channels: [...value] }))}
      />
      <TokensField
        label={t('supply.target.tags')}
        value={target.tags ?? []}
        onChange={(value) => onChange(withPart(target, { tags: [...value] }))}
      />
    </>
  )
}

/** Who may have the product; everybody when nothing is chosen. */
export const TargetButton = ({ name, target, onChange }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" kind="quiet" className="target" onClick={() => setOpen(true)}>
        <span className="unseen">{`${name} ${t('supply.field.target')} `}</span>
        <TargetText target={target} />
      </Button>
      <Dialog
        isOpen={isOpen}
        title={`${t('supply.field.target')} · ${name}`}
        onClose={() => setOpen(false)}
        footer={
          <Button kind="primary" onClick={() => setOpen(false)}>
            {t('web.close')}
          </Button>
        }
      >
        <p className="muted">{t('supply.target.help')}</p>
        <TargetFields target={target} onChange={onChange} />
      </Dialog>
    </>
  )
}

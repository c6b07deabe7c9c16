import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { SwitchField } from '../../../../ui/controls/switch-field.tsx'
import { calledBy } from '../facts/called-by.ts'
import { FactForm } from '../facts/fact-form.tsx'
import type { DraftFact } from './draft-fact.ts'
import type { Person } from './dispute-types.ts'

interface Props {
  readonly draft: DraftFact
  readonly people: readonly Person[]
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (draft: DraftFact) => void
  readonly onRemove: () => void
}

/** One fact of a decision: changed, new, or withdrawn. */
export const DraftedFact = ({ draft, people, errors, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  const { kind, name, key, values, isWithdrawn } = draft
  return (
    <fieldset className="drafted-fact">
      <legend className="strong">{name}</legend>
      {key === null ? (
        <p className="small muted">{t('disputes.new-fact')}</p>
      ) : (
        <SwitchField
          label={t('disputes.withdraw-fact')}
          help={t('disputes.withdraw-fact-help')}
          value={isWithdrawn}
          onChange={(next) => onChange({ ...draft, isWithdrawn: next })}
        />
      )}
      {errors[''] !== undefined && (
        <p className="small alarm" role="alert">
          {errors['']}
        </p>
      )}
      {!isWithdrawn && (
        <div className="fact-fields">
          <FactForm
            kind={kind}
            people={people}
            value={values}
            onChange={(next) => onChange({ ...draft, values: next })}
            errors={errors}
            fixed={key === null ? [] : calledBy(kind)}
          />
        </div>
      )}
      <div>
        <Button size="small" aria-label={t('disputes.leave-what', { name })} onClick={onRemove}>
          {t('disputes.leave')}
        </Button>
      </div>
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../../ui/controls/switch-field.tsx'
import { DateField, TextField } from '../../../../ui/controls/text-field.tsx'
import { type DraftFact, isFigure } from './draft-fact.ts'
import type { Fact, Kind, Person } from './dispute-types.ts'
import { PeopleField } from './people-field.tsx'

interface FieldsProps {
  readonly draft: DraftFact
  readonly people: readonly Person[]
  /** True: it was tried to send, and what is missing is told. */
  readonly isJudged: boolean
  readonly onChange: (fact: Fact) => void
}

const Measure = ({
  draft: { fact },
  measure,
  isJudged,
  onChange,
}: FieldsProps & { measure: Kind['measures'][number] }) => {
  const { t } = useTranslation()
  const { name, label } = measure
  const value = fact.measures[name] ?? ''
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(typed) => onChange({ ...fact, measures: { ...fact.measures, [name]: typed } })}
      error={isJudged && !isFigure(value) ? t('disputes.no-figure') : undefined}
    />
  )
}

type Attribute = Kind['attributes'][number]

const AttributeField = ({ draft: { fact }, attribute, isJudged, onChange }: FieldsProps & { attribute: Attribute }) => {
  const { t } = useTranslation()
  const { name, label, type, choices } = attribute
  const value = fact.attributes[name] ?? ''
  const change = (next: string | boolean): void =>
    onChange({ ...fact, attributes: { ...fact.attributes, [name]: next } })
  if (type === 'flag') return <SwitchField label={label} value={value === true} onChange={change} />
  if (type === 'text') return <TextField label={label} value={String(value)} onChange={change} maxLength={1000} />
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={choices}
      none={t('disputes.choose')}
      onChange={change}
      error={isJudged && value === '' ? t('web.required') : undefined}
    />
  )
}

/** The fields of a fact as its kind describes them. A day that is empty has not come. */
const FactFields = (props: FieldsProps) => {
  const { t } = useTranslation()
  const { draft, people, isJudged, onChange } = props
  const { kind, fact } = draft
  return (
    <div className="fact-fields">
      {kind.dates.map(({ name, label }) => (
        <DateField
          key={name}
          label={label}
          value={fact.dates[name] ?? ''}
          onChange={(day) => onChange({ ...fact, dates: { ...fact.dates, [name]: day === '' ? null : day } })}
        />
      ))}
      {kind.measures.map((measure) => (
        <Measure key={measure.name} {...props} measure={measure} />
      ))}
      {kind.attributes.map((attribute) => (
        <AttributeField key={attribute.name} {...props} attribute={attribute} />
      ))}
      {kind.people.map(({ name, label }) => (
        <PeopleField
          key={name}
          label={label}
          value={fact.people[name] ?? []}
          people={people}
          onChange={(numbers) => onChange({ ...fact, people: { ...fact.people, [name]: [...numbers] } })}
          error={isJudged && (fact.people[name] ?? []).length === 0 ? t('web.required') : undefined}
        />
      ))}
    </div>
  )
}

interface Props {
  readonly draft: DraftFact
  readonly people: readonly Person[]
  readonly isJudged: boolean
  readonly onChange: (draft: DraftFact) => void
  readonly onRemove: () => void
}

/** One fact of a decision: changed, new, or withdrawn. */
export const FactEditor = ({ draft, people, isJudged, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  const { kind, fact, isNew, isWithdrawn } = draft
  const name = `${kind.label} ${fact.id}`
  return (
    <fieldset className="fact-editor">
      <legend className="strong">{name}</legend>
      {isNew && <p className="small muted">{t('disputes.new-fact')}</p>}
      {kind.isTransfer && <p className="small muted">{t('disputes.transfer')}</p>}
      {!isNew && (
        <SwitchField
          label={t('disputes.withdraw-fact')}
          help={t('disputes.withdraw-fact-help')}
          value={isWithdrawn}
          onChange={(next) => onChange({ ...draft, isWithdrawn: next })}
        />
      )}
      {!isWithdrawn && (
        <FactFields
          draft={draft}
          people={people}
          isJudged={isJudged}
          onChange={(next) => onChange({ ...draft, fact: next })}
        />
      )}
      <div>
        <Button size="small" aria-label={t('disputes.leave-what', { name })} onClick={onRemove}>
          {t('disputes.leave')}
        </Button>
      </div>
    </fieldset>
  )
}

import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../../ui/controls/switch-field.tsx'
import { DateField, TextField } from '../../../../ui/controls/text-field.tsx'
import type { FactField, FactKind, FactKinds, FactValues } from './fact-types.ts'

interface FieldProps {
  readonly field: FactField
  readonly people: Readonly<FactKinds['people']>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly isFixed: boolean
}

const figures: readonly FactField['type'][] = ['money', 'hours', 'count', 'ratio']

const PeopleField = ({ field, people, value, onChange, error, isFixed }: FieldProps) => {
  const { t } = useTranslation()
  const { label, isOptional, about } = field
  const words = { label, error, isRequired: !isOptional, disabled: isFixed }
  // Several people are seldom named; then they are written as in a file.
  if (/\s/u.test(value.trim()) || field.name === 'signedBy')
    return <TextField {...words} help={about} value={value} onChange={onChange} />
  return <SelectField {...words} none={t('facts.nobody')} options={people} value={value} onChange={onChange} />
}

const OneField = (props: FieldProps) => {
  const { field, value, onChange, error, isFixed } = props
  const { label, type, isOptional, about, choices } = field
  const words = { label, error, isRequired: !isOptional, disabled: isFixed }
  switch (type) {
    case 'flag':
      return <SwitchField label={label} value={value === 'true'} onChange={(is) => onChange(String(is))} />
    case 'choice':
      return <SelectField {...words} none="–" options={choices} value={value} onChange={onChange} />
    case 'day':
      return <DateField {...words} value={value} onChange={onChange} />
    case 'people':
      return <PeopleField {...props} />
    case 'month':
      return <TextField {...words} help={about} maxLength={7} value={value} onChange={onChange} />
    case 'id':
    case 'text':
    case 'money':
    case 'hours':
    case 'count':
    case 'ratio':
    default:
      return (
        <TextField
          {...words}
          maxLength={1000}
          // What is wrong with a figure says the same as its help.
          {...(figures.includes(type) && { inputMode: 'decimal', ...(error === undefined && { help: about }) })}
          value={value}
          onChange={onChange}
        />
      )
  }
}

interface Props {
  readonly kind: FactKind
  readonly people: Readonly<FactKinds['people']>
  readonly value: FactValues
  readonly onChange: (value: FactValues) => void
  /** What is wrong with a field, by its name. */
  readonly errors?: Readonly<Record<string, string>>
  /** Fields that stay as they are: what a known fact is called by. */
  readonly fixed?: readonly string[]
}

/** The fields of a fact of one kind, as the plan describes them. The days, figures and choices stay the text they are. */
export const FactForm = ({ kind, people, value, onChange, errors = {}, fixed = [] }: Props) => (
  <>
    {kind.fields.map((field) => (
      <OneField
        key={field.name}
        field={field}
        people={people}
        value={value[field.name] ?? ''}
        onChange={(text) => onChange({ ...value, [field.name]: text })}
        error={errors[field.name]}
        isFixed={fixed.includes(field.name)}
      />
    ))}
  </>
)

import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { TokenList } from '../../../../ui/controls/token-list.tsx'
import type { Person } from './dispute-types.ts'

interface Props {
  readonly label: string
  readonly value: readonly string[]
  readonly people: readonly Person[]
  readonly onChange: (value: readonly string[]) => void
  readonly error: string | undefined
}

const wordOf = ({ number, name }: Person): string => `${number} ${name}`

/** Who had a part in something: one or several of those on the roster. */
export const PeopleField = ({ label, value, people, onChange, error }: Props) => {
  const { t } = useTranslation()
  const words = value.map((number) => wordOf(people.find((one) => one.number === number) ?? { number, name: '' }))
  const left = people.filter(({ number }) => !value.includes(number))
  return (
    <div className="stack tight">
      <Combobox
        key={value.join(' ')}
        label={label}
        value=""
        placeholder={t('disputes.choose-person')}
        options={left.map((one) => ({ value: one.number, label: wordOf(one) }))}
        onChange={(number) => {
          if (number !== '') onChange([...value, number])
        }}
        error={error}
      />
      <TokenList words={words} onRemove={(word) => onChange(value.filter((_, place) => words[place] !== word))} />
    </div>
  )
}

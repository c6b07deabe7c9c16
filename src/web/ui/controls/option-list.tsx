import { useTranslation } from 'react-i18next'
import type { Option } from './select-field.tsx'

interface Props {
  readonly id: string
  readonly label: string
  readonly isOpen: boolean
  readonly options: readonly Option[]
  readonly value: string
  /** Where the arrows stand. */
  readonly active: number
  readonly idOf: (place: number) => string
  readonly onTake: (option: Option) => void
}

/** The roles of the ARIA combobox pattern: no element of HTML is a list that belongs to a text field and can be styled. */
const asList = { role: 'listbox' } as const
const asOption = (isChosen: boolean) => ({ role: 'option', 'aria-selected': isChosen }) as const
const asNothing = { role: 'option', 'aria-selected': false, 'aria-disabled': true } as const

/** What a combobox found. The pointer chooses here; the keys stay in the text field. */
export const OptionList = ({ id, label, isOpen, options, value, active, idOf, onTake }: Props) => {
  const { t } = useTranslation()
  const pick = (option: Option) => ({
    onMouseDown: (event: React.MouseEvent) => {
      event.preventDefault()
      onTake(option)
    },
  })
  return (
    <ul id={id} {...asList} aria-label={label} className="combobox-list" hidden={!isOpen}>
      {options.map((option, place) => (
        <li
          key={option.value}
          id={idOf(place)}
          {...asOption(option.value === value)}
          className={active === place ? 'active' : ''}
          {...pick(option)}
        >
          {option.label}
        </li>
      ))}
      {options.length === 0 && (
        <li {...asNothing} className="muted">
          {t('web.nothing-found')}
        </li>
      )}
    </ul>
  )
}

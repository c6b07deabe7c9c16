import { useId } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { OptionList } from './option-list.tsx'
import type { Option } from './select-field.tsx'
import { useCombobox } from './use-combobox.ts'
import './combobox.css'

interface Props extends FieldWords {
  /** The chosen option's value; '' for none. */
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  /** Given, the server searches while one types, and `options` are what it found. */
  readonly onSearch?: (text: string) => void
  /** What the chosen value is called, as long as no search has found it. */
  readonly chosenLabel?: string | undefined
  readonly placeholder?: string
  /** May the choice be taken back? */
  readonly canClear?: boolean
}

/** A choice among many: type to find, arrows to move, Enter to take, Escape to leave it as it was (ARIA combobox pattern). */
export const Combobox = (props: Props) => {
  const { value, options, onChange, onSearch, chosenLabel, placeholder, canClear = false, ...words } = props
  const list = useId()
  const box = useCombobox({ value, options, onChange, onSearch, chosenLabel, canClear })
  const idOf = (place: number): string => `${list}-${place}`
  return (
    <Field {...words} className="combobox">
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={box.isOpen}
            aria-controls={list}
            {...(box.active >= 0 && { 'aria-activedescendant': idOf(box.active) })}
            placeholder={placeholder}
            value={box.text}
            onFocus={({ target }) => target.select()}
            onClick={box.open}
            onChange={({ target }) => box.type(target.value)}
            onKeyDown={box.press}
            onBlur={box.close}
          />
          <OptionList
            id={list}
            label={words.label}
            isOpen={box.isOpen}
            options={box.found}
            value={value}
            active={box.active}
            idOf={idOf}
            onTake={box.take}
          />
        </>
      )}
    </Field>
  )
}

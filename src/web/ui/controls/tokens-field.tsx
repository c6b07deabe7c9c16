import { useId, useState } from 'react'
import { Field, type FieldWords } from './field.tsx'
import { TokenList } from './token-list.tsx'
import './combobox.css'

interface Props extends FieldWords {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** Words offered while one types. */
  readonly offered?: readonly string[]
  readonly maxLength?: number
}

const separators = /[,，、;；\n]/

/** Several words: a comma or Enter takes one in, the cross or Backspace takes one out. */
export const TokensField = ({ value, onChange, offered = [], maxLength = 60, ...words }: Props) => {
  const list = useId()
  const [text, setText] = useState('')
  const add = (typed: string): void => {
    const fresh = typed
      .split(separators)
      .map((one) => one.trim().slice(0, maxLength))
      .filter((one) => one !== '')
    setText('')
    if (fresh.length > 0) onChange([...new Set([...value, ...fresh])])
  }
  const type = (typed: string): void =>
    separators.test(typed) || offered.includes(typed) ? add(typed) : setText(typed)
  return (
    <Field {...words}>
      {(control) => (
        <>
          <TokenList words={value} onRemove={(word) => onChange(value.filter((other) => other !== word))} />
          <input
            {...control}
            className="input"
            autoComplete="off"
            list={list}
            value={text}
            onChange={({ target }) => type(target.value)}
            onBlur={() => add(text)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && text !== '') {
                event.preventDefault()
                add(text)
              } else if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1))
            }}
          />
          <datalist id={list}>
            {offered
              .filter((one) => !value.includes(one))
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

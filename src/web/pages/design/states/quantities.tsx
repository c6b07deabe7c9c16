import { useState } from 'react'
import { QuantityField } from '../../../ui/quantity-field.tsx'
import { State } from '../state.tsx'

const states = [
  { name: 'empty', text: '' },
  { name: 'filled', text: '24' },
  { name: 'large', text: '1000000' },
  { name: 'wrong', text: '999', isWrong: true },
  { name: 'disabled', text: '12', disabled: true },
] as const

const One = ({ name, text, ...rest }: { name: string; text: string; isWrong?: boolean; disabled?: boolean }) => {
  const [typed, setTyped] = useState(text)
  return (
    <State name={name}>
      <QuantityField
        label="雲霄清茶 500ml"
        text={typed}
        step={6}
        isWrong={rest.isWrong ?? false}
        disabled={rest.disabled ?? false}
        describedBy={`state-${name}`}
        onType={setTyped}
        onCommit={setTyped}
      />
      <span id={`state-${name}`} />
    </State>
  )
}

/** The field a shop owner uses most: keypad, stepper of a pack, Enter and arrows. */
export const QuantityStates = () => states.map((state) => <One key={state.name} {...state} />)

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { NumberField } from '../../../ui/controls/number-field.tsx'
import { PasswordField } from '../../../ui/controls/password-field.tsx'
import { RadioField } from '../../../ui/controls/radio-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../ui/controls/text-field.tsx'
import { TokensField } from '../../../ui/controls/tokens-field.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { State } from '../state.tsx'

const outlets = ['永興購物廣場', '稻江雜貨行', '城北酒莊'].map((label, place) => ({ value: String(place), label }))

const Texts = () => {
  const { t } = useTranslation()
  const [text, setText] = useState('永興購物廣場')
  const label = t('web.named')
  return (
    <>
      <State name="filled">
        <TextField label={label} value={text} onChange={setText} />
      </State>
      <State name="required">
        <TextField label={label} isRequired help={t('design.help')} value="" onChange={setText} />
      </State>
      <State name="wrong">
        <TextField label={label} isRequired error={t('web.required')} value="" onChange={setText} />
      </State>
      <State name="disabled">
        <TextField label={label} disabled value={text} onChange={setText} />
      </State>
      <State name="lines">
        <TextAreaField label={label} value={text} onChange={setText} />
      </State>
      <State name="password">
        <PasswordField label={label} autoComplete="new-password" value={text} onChange={setText} />
      </State>
      <State name="search">
        <SearchField label={t('design.search')} value="" onSearch={() => undefined} />
      </State>
    </>
  )
}

/** What can be entered and chosen. */
export const FieldStates = () => {
  const { t } = useTranslation()
  const [number, setNumber] = useState<number | null>(1234)
  const [day, setDay] = useState('2026-11-23')
  const [one, setOne] = useState('0')
  const [isOn, setOn] = useState(true)
  const [words, setWords] = useState<readonly string[]>(['商圈', '夜市'])
  const label = t('web.named')
  return (
    <>
      <Texts />
      <State name="number">
        <NumberField label={label} value={number} onChange={setNumber} />
      </State>
      <State name="day">
        <DateField label={label} value={day} onChange={setDay} />
      </State>
      <State name="few">
        <SelectField label={label} none={t('web.none')} options={outlets} value={one} onChange={setOne} />
      </State>
      <State name="many">
        <Combobox canClear label={label} options={outlets} value={one} onChange={setOne} />
      </State>
      <State name="read-all">
        <RadioField label={label} options={outlets} value={one} onChange={setOne} />
      </State>
      <State name="on-off">
        <SwitchField label={label} help={t('design.help')} value={isOn} onChange={setOn} />
      </State>
      <State name="words">
        <TokensField label={label} value={words} onChange={setWords} />
      </State>
    </>
  )
}

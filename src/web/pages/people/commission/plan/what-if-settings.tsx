import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { Combobox } from '../../../../ui/controls/combobox.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { findWhatIfFacts } from '../../../../../people/commission/what-if.contract.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { SettingField } from './setting-field.tsx'
import { isPercent, overrideText, settingOf, typedOf } from './setting-text.ts'
import type { Asking, Basis } from './what-if-types.ts'

type Parameter = Basis['parameters'][number]

const NewValue = ({ parameter, onTry }: { readonly parameter: Parameter; readonly onTry: (value: string) => void }) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => typedOf(parameter, parameter.value))
  const percent = isPercent(parameter, parameter.value)
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        onTry(overrideText(settingOf(parameter, typed, percent)))
      }}
    >
      <p className="small muted">{t('plan.now', { value: parameter.said })}</p>
      <SettingField parameter={parameter} typed={typed} percent={percent} onChange={setTyped} />
      <div>
        <Button type="submit">{t('plan.try-it')}</Button>
      </div>
    </form>
  )
}

/** Another value for one parameter. */
export const TrySetting = ({ basis, question, ask }: Asking) => {
  const { t } = useTranslation()
  const [key, setKey] = useState('')
  const parameter = basis.parameters.find((one) => one.key === key)
  return (
    <div className="stack tight">
      <Combobox
        label={t('plan.parameter')}
        value={key}
        options={basis.parameters.map((one) => ({ value: one.key, label: one.label }))}
        onChange={setKey}
      />
      {parameter && (
        <NewValue
          key={key}
          parameter={parameter}
          onTry={(value) => ask({ ...question, set: new Map([...question.set, [key, value]]) })}
        />
      )}
    </div>
  )
}

/** Another coefficient for one person. */
export const TryCoefficient = ({ basis, question, ask }: Asking) => {
  const { t } = useTranslation()
  const [person, setPerson] = useState('')
  const [coefficient, setCoefficient] = useState('')
  const take = (chosen: string): void => {
    setPerson(chosen)
    setCoefficient(basis.people.find((one) => one.person === chosen)?.coefficient ?? '')
  }
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (person !== '' && coefficient.trim() !== '')
          ask({ ...question, roster: new Map([...question.roster, [person, coefficient.trim()]]) })
      }}
    >
      <Combobox
        label={t('plan.person')}
        value={person}
        options={basis.people.map((one) => ({ value: one.person, label: `${one.name} · ${one.groupLabel}` }))}
        onChange={take}
      />
      {person !== '' && (
        <>
          <TextField label={t('plan.coefficient')} inputMode="decimal" value={coefficient} onChange={setCoefficient} />
          <div>
            <Button type="submit">{t('plan.try-it')}</Button>
          </div>
        </>
      )}
    </form>
  )
}

/** A fact that is left out, found by its number. */
export const TryWithout = ({ outletId, basis, question, ask }: Asking) => {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const query = { period: basis.period, search }
  const found = useLoad(findWhatIfFacts, { params: { outletId }, query }, { enabled: search !== '', keep: true })
  return (
    <Combobox
      label={t('plan.fact-number')}
      value=""
      options={(found.data?.facts ?? []).map(({ key, kind, number }) => ({ value: key, label: `${number} · ${kind}` }))}
      onSearch={setSearch}
      onChange={(key) => {
        if (key !== '') ask({ ...question, gone: [...new Set([...question.gone, key])] })
      }}
    />
  )
}

import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { changePayPlan } from '../../../../../people/commission/plan.contract.ts'
import { ProblemError } from '../../../../client.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField, TextField } from '../../../../ui/controls/text-field.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import type { PlanParameter, PlanWhole } from './plan-types.ts'
import { SettingField } from './setting-field.tsx'
import { isPercent, settingOf, typedOf } from './setting-text.ts'

interface Props {
  readonly plan: PlanWhole
  readonly parameter: PlanParameter
  readonly onDone: () => void
}

/** What the server says of one value: a single change was sent, so whatever is wrong is about it. */
const saidOf = (error: unknown): string | undefined => {
  if (!(error instanceof ProblemError) || !error.problem.errors?.length) return undefined
  return error.problem.errors.map(({ message }) => message).join(' ')
}

/** Another value for a parameter of a draft, since when, and where that is written; the old value takes it back. */
export const EditParameter = ({ plan, parameter, onDone }: Props) => {
  const { t } = useTranslation()
  const last = parameter.values.at(-1)
  const start = `${plan.startsOn}-01`
  // A rate set to 0 or 1 for a while is a rate still: one value that is a part of one tells what all of them are.
  const percent = parameter.values.some(({ value }) => isPercent(parameter, value))
  const [typed, setTyped] = useState(() => typedOf(parameter, last?.value ?? null, percent))
  const [since, setSince] = useState(last && last.since > start ? last.since : start)
  const [reference, setReference] = useState(last && last.since >= start ? last.reference : '')
  const [hasTried, setTried] = useState(false)
  const change = useAction(changePayPlan, { quiet: true, said: t('plan.kept'), onDone })
  const said = saidOf(change.error)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (reference.trim() === '') return
    const value = settingOf(parameter, typed, percent)
    change.mutate({
      params: { id: plan.id },
      body: { changes: [{ parameter: parameter.key, value: structuredClone(value) as never, since, reference }] },
    })
  }
  return (
    <form className="stack plan-edit" noValidate aria-label={parameter.label} onSubmit={send}>
      {change.error && said === undefined && <ProblemNotice error={change.error} />}
      <SettingField parameter={parameter} typed={typed} percent={percent} error={said} onChange={setTyped} />
      <DateField label={t('plan.since')} value={since} onChange={setSince} />
      <TextField
        label={t('plan.reference')}
        help={t('plan.reference-help')}
        isRequired
        maxLength={500}
        value={reference}
        error={hasTried && reference.trim() === '' ? t('web.required') : undefined}
        onChange={setReference}
      />
      <div className="row">
        <Button kind="primary" type="submit" isBusy={change.isPending}>
          {t('web.save')}
        </Button>
        <Button onClick={onDone}>{t('web.cancel')}</Button>
      </div>
    </form>
  )
}

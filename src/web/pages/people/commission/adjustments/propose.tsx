import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessDay } from '../../../../../kernel/period.ts'
import { listPayTeams, proposePayAdjustment } from '../../../../../people/commission/propose-adjustment.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { FormDialog } from '../../../../ui/controls/form-dialog.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../../ui/controls/text-field.tsx'
import { useFields } from '../../../../ui/controls/use-fields.ts'
import { useMe } from '../../../../ui/session.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { useNow } from '../../../../ui/use-now.ts'

interface Props {
  readonly outletId: number
  readonly period: string
}

/** 128 random bits; plain http has no randomUUID. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const useProposal = ({ outletId, period, onClose }: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const today = businessDay(useNow(), useMe().zone)
  const [key] = useState(newKey)
  const send = useAction(proposePayAdjustment, { quiet: true, said: t('adjustments.proposed'), onDone: onClose })
  const on = today.startsWith(period) ? today : `${period}-01`
  const fields = useFields(
    { team: '', on, from: '', to: '', amount: '', reason: '' },
    {
      required: ['on', 'from', 'to', 'amount', 'reason'],
      refusal: send.error,
      onSend: (values) => send.mutate({ params: { outletId }, body: { key, ...values, team: chosen?.team ?? '' } }),
    },
  )
  const month = fields.values.on.slice(0, 7) || period
  const found = useLoad(listPayTeams, { params: { outletId }, query: { period: month } }, { keep: true })
  const teams = found.data?.teams ?? []
  const chosen = teams.find(({ team }) => team === fields.values.team) ?? teams[0]
  return { fields, send, teams, chosen, isEmpty: found.data !== undefined && teams.length === 0 }
}

const Form = (props: Props & { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const { fields, send, teams, chosen, isEmpty } = useProposal(props)
  const people = (chosen?.people ?? []).map(({ number, name }) => ({ value: number, label: `${number} ${name}` }))
  const others = people.filter(({ value }) => value !== fields.values.from)
  return (
    <FormDialog
      title={t('adjustments.propose')}
      send={t('adjustments.propose-send')}
      canSend={chosen !== undefined}
      onClose={props.onClose}
      isBusy={send.isPending}
      error={send.error}
      onSubmit={fields.onSubmit}
    >
      <p>{t('adjustments.propose-what')}</p>
      <DateField label={t('adjustments.day')} {...fields.bind('on')} />
      {isEmpty && <p className="muted">{t('adjustments.no-team')}</p>}
      {teams.length > 1 && (
        <SelectField
          label={t('adjustments.team')}
          options={teams.map(({ team, label }) => ({ value: team, label }))}
          value={chosen?.team ?? ''}
          onChange={(team) => fields.set({ team, from: '', to: '' })}
        />
      )}
      <SelectField
        label={t('adjustments.from')}
        none={t('adjustments.choose')}
        options={people}
        {...fields.bind('from')}
      />
      <SelectField label={t('adjustments.to')} none={t('adjustments.choose')} options={others} {...fields.bind('to')} />
      <TextField inputMode="decimal" label={t('adjustments.amount-yuan')} {...fields.bind('amount')} />
      <TextAreaField label={t('adjustments.reason')} maxLength={500} {...fields.bind('reason')} />
    </FormDialog>
  )
}

/** Proposes to move an amount between two members of a team; the station manager decides. */
export const Propose = (props: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<ArrowLeftRight />} onClick={() => setOpen(true)}>
        {t('adjustments.propose')}
      </Button>
      {isOpen && <Form {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

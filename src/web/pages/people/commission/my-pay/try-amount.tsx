import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getWouldEarn } from '../../../../../people/commission/statement.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { usePayAmounts } from '../use-pay-amounts.ts'

interface Props {
  readonly kinds: readonly { readonly kind: string; readonly label: string }[]
}

const isAmount = (text: string): boolean => /^\d{1,13}(\.\d{1,2})?$/u.test(text)

/** Another amount: what would an order of so much earn me? */
export const TryAmount = ({ kinds }: Props) => {
  const { t } = useTranslation()
  const { change } = usePayAmounts()
  const [kind, setKind] = useState(kinds[0]?.kind ?? '')
  const [amount, setAmount] = useState('')
  const [asked, setAsked] = useState<{ readonly kind: string; readonly amount: string }>()
  const [isWrong, setWrong] = useState(false)
  const earned = useLoad(getWouldEarn, { query: { ...asked } }, { enabled: asked !== undefined })
  const [found] = earned.data?.orders ?? []
  const ask = (): void => {
    setWrong(!isAmount(amount))
    if (isAmount(amount)) setAsked({ kind, amount })
  }
  return (
    <form
      className="try-amount"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <SelectField
        label={t('my-pay.try.kind')}
        value={kind}
        options={kinds.map((one) => ({ value: one.kind, label: one.label }))}
        onChange={setKind}
      />
      <TextField
        label={t('my-pay.try.amount')}
        inputMode="decimal"
        value={amount}
        onChange={setAmount}
        {...(isWrong && { error: t('my-pay.try.wrong') })}
      />
      <Button type="submit" isBusy={earned.isFetching}>
        {t('my-pay.try.ask')}
      </Button>
      {earned.error && <ProblemNotice error={earned.error} />}
      {asked && found && <output className="strong">{t('my-pay.try.earns', { amount: change(found.earns) })}</output>}
    </form>
  )
}

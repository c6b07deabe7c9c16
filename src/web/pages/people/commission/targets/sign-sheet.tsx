import { Signature } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signPayTarget } from '../../../../../people/commission/target.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Confirm } from '../../../../ui/controls/confirm.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useFigure } from './sheet-figures.tsx'
import type { MySheet } from './sheet-types.ts'

/** Signs a sheet with the own name, after one more look at its figures. */
export const SignSheet = ({ sheet }: { readonly sheet: MySheet }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const figure = useFigure()
  const [isAsking, setAsking] = useState(false)
  const sign = useAction(signPayTarget, { said: t('targets.signed-done') })
  const figures = sheet.fields
    .filter(({ isSigned }) => isSigned)
    .map((field) => t('targets.figure', { label: field.label, value: figure(field) }))
  return (
    <div>
      <Button kind="primary" icon={<Signature />} isBusy={sign.isPending} onClick={() => setAsking(true)}>
        {t('targets.sign')}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('targets.sign')}
        question={t('targets.sign-what', {
          month: format.month(sheet.period),
          figures: figures.join(t('targets.and')),
        })}
        onConfirm={() => sign.mutate({ params: { key: sheet.key }, body: { hash: sheet.hash } })}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

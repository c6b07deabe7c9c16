import { useTranslation } from 'react-i18next'
import { createOwnerEntity, createRegion } from '../../../../network/organisation/organisation.contract.ts'
import { CodeNameAdder } from '../../../ui/code-name-adder.tsx'
import { useAction } from '../../../ui/use-action.ts'

/** Adds a region or an owner entity without leaving the form that needs it. */
export const NameAdder = ({ kind }: { readonly kind: 'region' | 'owner' }) => {
  const { t } = useTranslation()
  const add = useAction(kind === 'region' ? createRegion : createOwnerEntity, { said: t('web.saved') })
  return (
    <CodeNameAdder
      label={t(`organisation.adder.${kind}`)}
      isBusy={add.isPending}
      onAdd={(body, done) => add.mutate({ body }, { onSuccess: done })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { createBrand } from '../../../../network/catalogue/catalogue.contract.ts'
import { CodeNameAdder } from '../../../ui/code-name-adder.tsx'
import { useAction } from '../../../ui/use-action.ts'

/** Adds a brand without leaving the form that needs it. */
export const BrandAdder = () => {
  const { t } = useTranslation()
  const add = useAction(createBrand, { said: t('web.saved') })
  return (
    <CodeNameAdder
      label={t('catalogue.brand.new')}
      isBusy={add.isPending}
      onAdd={(body, done) => add.mutate({ body }, { onSuccess: done })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { importFilings } from '../../../../goods/ordering/ordering.contract.ts'
import { CsvImport } from '../../../ui/csv-import.tsx'
import { useAction } from '../../../ui/use-action.ts'

/** Takes over filings that came by phone or from another system, while filing is open. */
export const FilingsImport = ({ cycleId }: { readonly cycleId: number }) => {
  const { t } = useTranslation()
  const bring = useAction(importFilings, { said: t('supply.policy.imported'), quiet: true })
  return (
    <CsvImport
      label={t('supply.filings.import')}
      columns="outlet, product, requested"
      send={async (body) => void (await bring.mutateAsync({ params: { cycleId }, body }))}
    />
  )
}

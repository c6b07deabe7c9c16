import { useTranslation } from 'react-i18next'
import { getFilingTemplate, importFilings } from '../../../../goods/ordering/ordering.contract.ts'
import { FileImport } from '../../../ui/file-import/file-import.tsx'

/** Takes over filings that came by phone or from another system, while filing is open. */
export const FilingsImport = ({ cycleId }: { readonly cycleId: number }) => {
  const { t } = useTranslation()
  return (
    <FileImport
      label={t('supply.filings.import')}
      contract={importFilings}
      template={getFilingTemplate}
      params={{ cycleId }}
    />
  )
}

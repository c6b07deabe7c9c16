import { useTranslation } from 'react-i18next'
import {
  getLimitsTemplate,
  getSupplyTemplate,
  importLimits,
  importSupply,
} from '../../../../goods/supply/supply.contract.ts'
import { FileImport } from '../../../ui/file-import/file-import.tsx'
import type { CycleRecord } from './supply-types.ts'

/** Supply and limits from files; unsaved work would be lost, so it must be saved first. */
export const PolicyImports = ({ cycle, isChanged }: { readonly cycle: CycleRecord; readonly isChanged: boolean }) => {
  const { t } = useTranslation()
  const params = { id: cycle.id }
  if (isChanged) return <span className="muted small">{t('supply.policy.unsaved')}</span>
  return (
    <span className="row">
      <FileImport
        label={t('supply.policy.import-supply')}
        contract={importSupply}
        template={getSupplyTemplate}
        params={params}
      />
      <FileImport
        label={t('supply.policy.import-limits')}
        contract={importLimits}
        template={getLimitsTemplate}
        params={params}
      />
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import { exportPolicy, importLimits, importSupply } from '../../../../goods/supply/supply.contract.ts'
import { urlOf } from '../../../client.ts'
import { CsvImport } from '../../../ui/csv-import.tsx'
import { CsvLink } from '../../../ui/csv-link.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { CycleRecord } from './supply-types.ts'

/** Supply and limits from files; unsaved work would be lost, so it must be saved first. */
export const PolicyImports = ({ cycle, isChanged }: { readonly cycle: CycleRecord; readonly isChanged: boolean }) => {
  const { t } = useTranslation()
  const params = { id: cycle.id }
  const supply = useAction(importSupply, { said: t('supply.policy.imported'), quiet: true })
  const limits = useAction(importLimits, { said: t('supply.policy.imported'), quiet: true })
  if (isChanged) return <span className="muted small">{t('supply.policy.unsaved')}</span>
  return (
    <span className="row">
      <CsvImport
        label={t('supply.policy.import-supply')}
        columns="product, quantity, pack, arrivesOn, rule"
        send={async (body) => void (await supply.mutateAsync({ params, body }))}
      />
      <CsvImport
        label={t('supply.policy.import-limits')}
        columns="product, stars, dailyLimit, monthlyLimit, quota, recommended"
        send={async (body) => void (await limits.mutateAsync({ params, body }))}
      />
      <CsvLink href={urlOf(exportPolicy, { params })} />
    </span>
  )
}

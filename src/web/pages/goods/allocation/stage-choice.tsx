import type { output } from 'zod'
import { useTranslation } from 'react-i18next'
import type { stage as stageShape } from '../../../../goods/allocation/allocation.contract.ts'
import { Segmented } from '../../../ui/controls/segmented.tsx'
import { useAddress } from '../../../ui/use-address.ts'

/** Which sharing of a cycle. */
export type Stage = output<typeof stageShape>

/** Chooses among the runs that are done; the choice stands in the address bar. */
export const StageChoice = ({ stages, value }: { readonly stages: readonly Stage[]; readonly value: Stage }) => {
  const { t } = useTranslation()
  const [, change] = useAddress()
  return (
    <Segmented
      label={t('allocation.results.stage')}
      value={value}
      options={stages.map((stage) => ({ value: stage, label: t(`allocation.stage.${stage}`) }))}
      onChange={(stage) => change({ stage })}
    />
  )
}

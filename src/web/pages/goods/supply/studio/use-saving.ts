import { useTranslation } from 'react-i18next'
import { putPolicy, updateCycle } from '../../../../../goods/supply/supply.contract.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { toInput } from '../policy-lines.ts'
import type { CycleRecord } from '../supply-types.ts'
import { hasSameWeights, planOf, type Draft } from './draft.ts'

/** Writes a draft into its cycle: the weights where they changed, then all lines. */
export const useSaving = (cycle: CycleRecord, saved: Draft) => {
  const { t } = useTranslation()
  const put = useAction(putPolicy, { said: t('web.saved'), quiet: true })
  const update = useAction(updateCycle, { quiet: true })
  const save = async (draft: Draft): Promise<void> => {
    const params = { id: cycle.id }
    if (!hasSameWeights(saved, draft)) await update.mutateAsync({ params, body: planOf(cycle, draft) })
    await put.mutateAsync({ params, body: { lines: draft.lines.map(toInput) } })
  }
  return {
    isBusy: put.isPending || update.isPending,
    error: update.error ?? put.error,
    save: (draft: Draft) => void save(draft).catch(() => undefined),
  }
}

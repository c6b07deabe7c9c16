import { useTranslation } from 'react-i18next'
import { listCycles } from '../../../../goods/supply/supply.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { useLoad } from '../../../ui/use-load.ts'
import type { Cycle } from './offer-types.ts'
import { currentCycle, cyclesInMotion } from './phase.ts'

/**
 * The cycle a page shows: the one in the address, else the one an outlet most likely came for; with a choice when several are
 * on their way at once, for one may be ordered from while the next is filed for.
 */
export const useCycleChoice = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  const cycles = useLoad(listCycles, { query: { size: 20 } })
  const all = (cycles.data?.rows ?? []).filter(({ state }) => state !== 'draft')
  const moving = cyclesInMotion(all)
  const cycle: Cycle | undefined = moving.find(({ id }) => String(id) === filters['cycle']) ?? currentCycle(all)
  const choice =
    cycle !== undefined && moving.length > 1 ? (
      <Choice
        label={t('ordering.week.which-cycle')}
        value={String(cycle.id)}
        options={moving.map(({ id, name, code, state }) => ({
          value: String(id),
          label: t('ordering.week.cycle-option', { name: name || code, state: t(`supply.state.${state}`) }),
        }))}
        onChange={(id) => change({ cycle: id })}
      />
    ) : undefined
  return { cycle, choice, isEmpty: cycles.data !== undefined && cycle === undefined }
}

import { useTranslation } from 'react-i18next'
import type { CycleRecord } from './supply-types.ts'

const lively = new Set<CycleRecord['state']>(['filing', 'ordering'])

/** Where a cycle stands. */
export const StateTag = ({ state }: { readonly state: CycleRecord['state'] }) => {
  const { t } = useTranslation()
  const tone = lively.has(state) ? 'tag good' : state === 'draft' ? 'tag care' : 'tag'
  return <span className={tone}>{t(`supply.state.${state}`)}</span>
}

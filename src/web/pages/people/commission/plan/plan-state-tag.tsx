import { useTranslation } from 'react-i18next'
import type { PlanLine } from './plan-types.ts'

/** Whether a version is a draft still. */
export const PlanStateTag = ({ state }: Pick<PlanLine, 'state'>) => {
  const { t } = useTranslation()
  return <span className={state === 'draft' ? 'tag care' : 'tag good'}>{t(`plan.state.${state}`)}</span>
}

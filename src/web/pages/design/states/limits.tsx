import { useTranslation } from 'react-i18next'
import { LimitBar } from '../../../ui/limit-bar.tsx'
import { State } from '../state.tsx'

const states = [
  { name: 'empty', limit: 120, quantity: 0 },
  { name: 'half', limit: 120, quantity: 60 },
  { name: 'full', limit: 120, quantity: 120 },
  { name: 'above', limit: 120, quantity: 300 },
  { name: 'nothing-left', limit: 0, quantity: 0 },
  { name: 'no-limit', limit: null, quantity: 300 },
] as const

/** How far a quantity fills its limit. */
export const LimitStates = () => {
  const { t } = useTranslation()
  return states.map(({ name, limit, quantity }) => (
    <State key={name} name={name}>
      <LimitBar
        limit={limit}
        quantity={quantity}
        text={
          limit === null
            ? t('ordering.week.no-limit')
            : t('ordering.limit.daily-limit', { limit, unit: t('design.unit') })
        }
      />
    </State>
  ))
}

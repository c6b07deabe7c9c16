import { useTranslation } from 'react-i18next'
import { Choice } from './choice.tsx'
import { useAddress } from './use-address.ts'

/** What of the address says whether active or closed ones are wanted; anything else means both. */
export const activeOf = (value: string | undefined): 'true' | 'false' | undefined =>
  (['true', 'false'] as const).find((one) => one === value)

/** Narrows a list to what is active or to what is closed. */
export const ActiveChoice = () => {
  const { t } = useTranslation()
  const [filters, change] = useAddress()
  return (
    <Choice
      label={t('web.state.label')}
      value={activeOf(filters['active']) ?? ''}
      options={[
        { value: '', label: t('web.state.any') },
        { value: 'true', label: t('web.state.active') },
        { value: 'false', label: t('web.state.closed') },
      ]}
      onChange={(active) => change({ active })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/empty.tsx'
import { NothingFits } from '../../../ui/nothing-fits.tsx'
import { useAddress } from '../../../ui/use-address.ts'
import { BackwardNotice, isBackward } from './month-choice.tsx'

/** Nothing to show: not yet, or nothing that fits what was chosen; then the choices can be taken away. */
export const NothingFound = () => {
  const { t } = useTranslation()
  const [filters] = useAddress()
  if (isBackward(filters)) return <BackwardNotice />
  return (
    <NothingFits>
      <Empty title={t('fill-rate.empty')}>{t('fill-rate.empty-why')}</Empty>
    </NothingFits>
  )
}

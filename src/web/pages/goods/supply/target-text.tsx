import { useTranslation } from 'react-i18next'
import { listRegions } from '../../../../network/organisation/organisation.contract.ts'
import { useLoad } from '../../../ui/use-load.ts'
import type { PolicyRecord } from './supply-types.ts'

/** Who is eligible, in words. */
export const TargetText = ({ target }: { readonly target: PolicyRecord['target'] }) => {
  const { t } = useTranslation()
  const regions = useLoad(listRegions, {}, { enabled: (target.regionIds?.length ?? 0) > 0 })
  const names = target.regionIds?.map((id) => regions.data?.find((region) => region.id === id)?.name ?? '…')
  const parts = [
    ...(target.stars?.length ? [t('supply.target.stars-of', { stars: target.stars.join('、') })] : []),
    ...(names?.length ? [names.join('、')] : []),
    ...(target.channels?.length ? [target.channels.join('、')] : []),
    ...(target.tags?.length ? [target.tags.join('、')] : []),
  ]
  return <>{parts.length === 0 ? t('supply.target.everybody') : parts.join(' · ')}</>
}

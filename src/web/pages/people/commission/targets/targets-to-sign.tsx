import { useTranslation } from 'react-i18next'
import { listMyPayTargets } from '../../../../../people/commission/target.contract.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { waitsForMe } from './waits-for-me.ts'

/** Says on My pay that targets wait for the own signature; nothing when none do. */
export const TargetsToSign = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const waiting = (useLoad(listMyPayTargets).data?.sheets ?? []).filter(waitsForMe)
  if (waiting.length === 0) return null
  const months = [...new Set(waiting.map(({ period }) => format.month(period)))].join(t('targets.and'))
  return (
    <Notice
      kind="warn"
      title={t('targets.to-sign', { months })}
      action={<LinkButton to="/pay/targets" kind="plain" label={t('targets.look')} />}
    />
  )
}

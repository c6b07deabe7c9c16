import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'

interface Props {
  readonly rate: string | null
  readonly target?: string | null
}

/** A rate, in red and said aloud when it is below its target. */
export const RateText = ({ rate, target = null }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const isBelow = rate !== null && target !== null && Number(rate) < Number(target)
  return (
    <span className={isBelow ? 'alarm strong' : ''}>
      {format.percent(rate)}
      {isBelow && <span className="unseen"> {t('fill-rate.below-target')}</span>}
    </span>
  )
}

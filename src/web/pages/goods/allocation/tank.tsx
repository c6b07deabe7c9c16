import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { AwardRecord } from './award-types.ts'

const size = { width: 76, height: 104 }
const floor = size.height - 4

/** Asked is the height of the tank, got the water in it; dashes mark the limit, the wave what the waterline gives. */
export const Tank = ({ award }: { readonly award: AwardRecord }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const top = Math.max(award.requested, 1)
  const levelOf = (units: number): number => floor - (Math.min(units, top) / top) * (size.height - 10)
  const full = levelOf(award.awarded)
  const limit = award.limit !== null && award.limit < award.requested ? levelOf(award.limit) : null
  const line = award.entitled !== null && award.entitled < award.requested ? levelOf(award.entitled) : null
  const figures = { asked: format.number(award.requested), got: format.number(award.awarded) }
  return (
    <figure className="tank-frame">
      <figcaption className="unseen">{t('allocation.tank', figures)}</figcaption>
      <svg className="tank" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <rect className="tank-water" x="4" y={full} width={size.width - 8} height={Math.max(0, floor - full)} />
        {limit !== null && <line className="tank-limit" x1="2" x2={size.width - 2} y1={limit} y2={limit} />}
        {line !== null && <path className="tank-line" d={`M4 ${line} q8 -5 17 0 t17 0 t17 0 t17 0`} fill="none" />}
        <path className="tank-wall" d={`M4 6 V${floor} H${size.width - 4} V6`} fill="none" />
      </svg>
    </figure>
  )
}

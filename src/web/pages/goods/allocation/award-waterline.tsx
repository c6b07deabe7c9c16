import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { getAwardPicture } from '../../../../goods/allocation/allocation.contract.ts'
import type { Answer } from '../../../../kernel/contract.ts'
import { parseRational, rationalToNumber } from '../../../../kernel/rational.ts'
import { waterlineGroups } from '../../../ui/waterline-bars.ts'
import { WaterlinePanel } from '../../../ui/waterline-panel.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import type { Stage } from './stage-choice.tsx'

type AwardPicture = Answer<typeof getAwardPicture>

const weightOf = (text: string): number => {
  const exact = parseRational(text)
  return exact ? rationalToNumber(exact) : 1
}

const groupsOf = ({ names, stars, weights, asked, limits, got }: AwardPicture) =>
  waterlineGroups({
    names,
    stars,
    asked,
    got,
    weights: weights.map(weightOf),
    limits: limits.map((limit) => limit ?? Infinity),
  })

interface Props {
  readonly cycleId: number
  readonly productId: number
  readonly stage: Stage
}

/** The waterline of one product drawn among its outlets; nothing where the run kept no awards. */
export const AwardWaterline = ({ stage, ...params }: Props) => {
  const { t } = useTranslation()
  const picture = useLoad(getAwardPicture, { params, query: { stage } })
  const groups = useMemo(() => (picture.data ? groupsOf(picture.data) : []), [picture.data])
  if (!picture.data || groups.length === 0) return null
  const { waterline, pack, unit } = picture.data
  return <WaterlinePanel title={t('allocation.results.waterline')} {...{ groups, waterline, pack, unit }} />
}

import { useTranslation } from 'react-i18next'
import { Waterline } from '../../../ui/waterline.tsx'
import { waterlineGroups } from '../../../ui/waterline-bars.ts'
import { WaterlinePanel } from '../../../ui/waterline-panel.tsx'
import { State } from '../state.tsx'

const pack = 6
const weightOf = (star: number): number => [1, 1.5, 2, 2.5, 3][star - 1] ?? 1

/** Only outlets of one star have a limit here, in packs. */
const mostOf = (star: number): number => (star === 1 ? 4 : Number.POSITIVE_INFINITY)

/** So many outlets with stars and needs that repeat; `height` is the line in packs for a weight of one. */
const groupsOf = (outlets: number, height: number) => {
  const all = Array.from({ length: outlets }, (_, place) => ({ star: 5 - (place % 5), need: 1 + ((place * 7) % 11) }))
  const weights = all.map(({ star }) => weightOf(star))
  return waterlineGroups({
    names: all.map((_, place) => `永興 ${place + 1}`),
    stars: all.map(({ star }) => star),
    weights,
    asked: all.map(({ need }) => need * pack),
    limits: all.map(({ star }) => mostOf(star) * pack),
    got: all.map(
      ({ need, star }, place) => Math.min(need, mostOf(star), Math.round(height * (weights[place] ?? 1))) * pack,
    ),
  })
}

/** Outlets by star as bars, water up to the line; above some hundred outlets they stand together in bins. */
export const WaterlineStates = () => {
  const { t } = useTranslation()
  const unit = t('design.unit')
  const title = t('design.part.waterline')
  return (
    <>
      <State name="few-outlets">
        <WaterlinePanel title={title} groups={groupsOf(24, 3)} waterline="3/1" pack={pack} unit={unit} />
      </State>
      <State name="many-outlets">
        <WaterlinePanel title={title} groups={groupsOf(1200, 2)} waterline="2/1" pack={pack} unit={unit} />
      </State>
      <State name="enough">
        <WaterlinePanel title={title} groups={groupsOf(24, 99)} waterline={null} pack={pack} unit={unit} />
      </State>
      <State name="tank">
        <Waterline size="tank" groups={groupsOf(12, 2)} waterline="2/1" pack={pack} unit={unit} />
      </State>
    </>
  )
}

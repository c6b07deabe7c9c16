import { useTranslation } from 'react-i18next'
import { HeatMap } from '../../../ui/heat-map.tsx'
import { State } from '../state.tsx'

const rates = [
  [99, 96, 90],
  [84, 71, 52],
]

const head = (name: string) => ({ key: name, name, text: '' })

/** A field for each pair, the worse the darker; one field has nothing to show. */
export const HeatMapStates = () => {
  const { t } = useTranslation()
  return (
    <State name="levels">
      <HeatMap
        caption={t('design.part.heat-map')}
        corner={t('web.named')}
        rows={['永興', '稻江', '城北'].map(head)}
        columns={['清茶', '烏龍', '礦泉水'].map(head)}
        none="–"
        onOpen={() => undefined}
        cellOf={(row, column) => {
          const rate = rates[row]?.[column]
          if (rate === undefined) return undefined
          return { text: String(rate), label: `${rate}%`, level: row * 3 + column, href: '/design/heat-map' }
        }}
      />
    </State>
  )
}

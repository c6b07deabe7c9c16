import { useIsPhone } from '../../../ui/use-media.ts'
import type { LineProps } from './line-props.ts'
import { OfferCard } from './offer-card.tsx'
import { OfferGrid } from './offer-grid.tsx'
import { OfferSlim } from './offer-slim.tsx'
import type { Layout } from './use-layout.ts'

interface Props {
  readonly lines: readonly LineProps[]
  readonly layout: Layout
}

/** The products of the week as cards, or as a dense list: a table on a desk, lines on a phone. */
export const OfferLines = ({ lines, layout }: Props) => {
  const isPhone = useIsPhone()
  if (layout === 'list' && !isPhone) return <OfferGrid lines={lines} />
  const Line = layout === 'list' ? OfferSlim : OfferCard
  return (
    <ul className={layout === 'list' ? 'panel offer-slims' : 'offer-cards'}>
      {lines.map((props) => (
        <Line key={props.line.productId} {...props} />
      ))}
    </ul>
  )
}

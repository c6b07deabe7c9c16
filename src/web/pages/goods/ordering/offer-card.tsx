import { ProductTile } from '../../../ui/product-tile.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Advice } from './advice.tsx'
import { LineEntry } from './line-entry.tsx'
import { LineFacts } from './line-facts.tsx'
import { LineLimit } from './line-limit.tsx'
import { LineNumbers } from './line-numbers.tsx'
import type { LineProps } from './line-props.ts'
import { VerdictText } from './verdict-text.tsx'

/** One product on a phone. */
export const OfferCard = (props: LineProps) => {
  const { line, quantity, phase } = props
  const format = useFormat()
  return (
    <li className={line.eligible ? 'panel offer-card' : 'panel offer-card barred'}>
      <div className="offer-head">
        <ProductTile
          productId={line.productId}
          name={line.name}
          brandId={line.brandId}
          pictureVersion={line.pictureVersion}
          large
        />
        <div className="stack tight">
          <h2 className="offer-name">{line.name}</h2>
          <span className="small muted">
            {line.brandName} · {format.money(line.priceFen)} / {line.unit}
          </span>
          <LineFacts line={line} />
        </div>
      </div>
      <LineLimit line={line} quantity={quantity ?? 0} />
      <div className="row spread offer-entry">
        <span className="row">
          <Advice {...props} />
          <LineNumbers line={line} />
        </span>
        <LineEntry {...props} />
      </div>
      {phase !== null && <VerdictText id={`verdict-${line.productId}`} line={line} quantity={quantity} phase={phase} />}
    </li>
  )
}

import { ProductTile } from '../../../ui/product-tile.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { Advice } from './advice.tsx'
import { LineEntry } from './line-entry.tsx'
import { LineFacts } from './line-facts.tsx'
import { LineLimit } from './line-limit.tsx'
import { LineNumbers } from './line-numbers.tsx'
import type { LineProps } from './line-props.ts'
import { VerdictText } from './verdict-text.tsx'

/** One product on a desk. */
export const OfferRow = (props: LineProps) => {
  const { line, quantity, phase } = props
  const format = useFormat()
  return (
    <tr className={line.eligible ? undefined : 'barred'}>
      <th scope="row">
        <span className="with-tile">
          <ProductTile
            productId={line.productId}
            name={line.name}
            brandId={line.brandId}
            pictureVersion={line.pictureVersion}
          />
          <span className="stack tight">
            <span className="strong">{line.name}</span>
            <LineFacts line={line} />
          </span>
        </span>
      </th>
      <td className="number">{format.money(line.priceFen)}</td>
      <td>
        <LineLimit line={line} quantity={quantity ?? 0} />
      </td>
      <td>
        <span className="row">
          <Advice {...props} />
          <LineNumbers line={line} />
        </span>
      </td>
      <td>
        <LineEntry {...props} />
      </td>
      <td className="verdict-cell">
        {phase !== null && (
          <VerdictText id={`verdict-${line.productId}`} line={line} quantity={quantity} phase={phase} />
        )}
      </td>
    </tr>
  )
}

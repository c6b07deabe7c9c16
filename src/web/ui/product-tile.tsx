import { getPicture } from '../../network/catalogue/catalogue.contract.ts'
import { urlOf } from '../client.ts'

interface Props {
  readonly productId: number
  readonly name: string
  readonly brandId: number
  readonly pictureVersion: string | null
  readonly large?: boolean
}

/** Calm hues that all carry white letters. */
const hues = [168, 210, 262, 330, 20, 45, 110, 190]

/** The picture of a product, or a tile in its brand's colour with its first characters. */
export const ProductTile = ({ productId, name, brandId, pictureVersion, large = false }: Props) => {
  const className = large ? 'tile large' : 'tile'
  if (pictureVersion !== null) {
    const src = `${urlOf(getPicture, { params: { id: productId } })}?v=${pictureVersion}`
    return <img className={className} src={src} alt="" loading="lazy" />
  }
  return (
    <span
      className={className}
      aria-hidden="true"
      style={{ background: `hsl(${hues[brandId % hues.length] ?? 168} 38% 32%)` }}
    >
      {Array.from(name).slice(0, 2).join('')}
    </span>
  )
}

/** What a line says of a product. */
interface Product {
  readonly product: string
  readonly supply: number
  readonly requested: number | string
  readonly served: number
  readonly waterline: string | null
}

/** One line about a product: `A: 10 of 20 requested are served, supply 10, waterline 13/10`. */
export const describeProduct = ({ product, supply, requested, served, waterline }: Product): string =>
  `${product}: ${served} of ${requested} requested are served, supply ${supply}, ${
    waterline === null ? 'no waterline' : `waterline ${waterline}`
  }`

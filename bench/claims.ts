import { closeSync, openSync, writeSync } from 'node:fs'
import { encodeName, scaleWeights, parseWeight } from '../src/goods/allocation/index.ts'
import type { ProductClaims } from '../src/goods/allocation/index.ts'

/** A generator that gives the same numbers every time (Numerical Recipes' linear congruence), 0 up to but not 1. */
export const repeatable = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const starWeights = ['1', '1.2', '1.5', '2', '2.5']

/** A city: outlets with a licence number and the weight of their stars. */
export interface City {
  readonly outlets: readonly string[]
  /** The same in UTF-8, as tickets take them. */
  readonly names: readonly Uint8Array[]
  readonly weights: readonly string[]
}

/** Builds a city of `size` outlets. */
export const buildCity = (size: number): City => {
  const next = repeatable(7)
  const outlets = Array.from({ length: size }, (_, place) => `430102${String(100_000 + place * 7)}`)
  return {
    outlets,
    names: outlets.map(encodeName),
    weights: Array.from({ length: size }, () => starWeights[Math.floor(next() * starWeights.length)] ?? '1'),
  }
}

const filing = (next: () => number): number => Math.floor(next() * 30)
const limit = (next: () => number): number => (next() < 0.3 ? Infinity : 5 + Math.floor(next() * 20))
const supplyFor = (outlets: number, next: () => number): number => Math.floor(outlets * (4 + next() * 6))

/** The claims of one product as columns: filings of 0 to 29, limits for most, supply for about half of what is filed. */
export const buildColumns = ({ outlets, names, weights }: City, product: number): ProductClaims => {
  const next = repeatable(product + 1)
  const none = new Uint8Array()
  return {
    seed: '2026-W48',
    product: `P${product}`,
    supply: supplyFor(outlets.length, next),
    pack: 1,
    requested: Float64Array.from(outlets, () => filing(next)),
    limit: Float64Array.from(outlets, () => limit(next)),
    weights: scaleWeights(weights.map((weight) => parseWeight(weight) ?? { numerator: 1n, denominator: 1n })),
    outletName: (index) => names[index] ?? none,
  }
}

/** Writes the same kind of claims, and their supply, as files. Rows go product by product. */
export const writeCity = (
  { outlets, weights }: City,
  products: number,
  paths: { readonly claims: string; readonly supply: string },
): void => {
  const claims = openSync(paths.claims, 'w')
  const supply = openSync(paths.supply, 'w')
  writeSync(claims, 'product,outlet,requested,limit,weight\n')
  writeSync(supply, 'product,supply\n')
  for (let product = 0; product < products; product++) {
    const next = repeatable(product + 1)
    writeSync(supply, `P${product},${supplyFor(outlets.length, next)}\n`)
    const rows = outlets.map((outlet, place) => {
      const most = limit(next)
      return `P${product},${outlet},${filing(next)},${most === Infinity ? '' : most},${weights[place] ?? '1'}\n`
    })
    writeSync(claims, rows.join(''))
  }
  closeSync(claims)
  closeSync(supply)
}

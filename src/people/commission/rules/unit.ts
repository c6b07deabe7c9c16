const bases = ['money', 'hours', 'count', 'days'] as const

type Base = (typeof bases)[number]

/** What a figure measures, as exponents: yuan an hour is `{ money: 1, hours: -1 }`, a rate or a coefficient is `{}`. */
export type Unit = Readonly<Partial<Record<Base, number>>>

const isBase = (text: string): text is Base => bases.some((base) => base === text)

const combine = (left: Unit, right: Unit, sign: 1 | -1): Unit =>
  Object.fromEntries(
    bases
      .map((base) => [base, (left[base] ?? 0) + sign * (right[base] ?? 0)] as const)
      .filter(([, power]) => power !== 0),
  )

/**
 * Reads `ratio`, `money`, `hours`, `count`, `days` or one of them by another (`money/hours`); `undefined` for anything
 * else. Example: `parseUnit('money/hours')` is `{ money: 1, hours: -1 }`.
 */
export const parseUnit = (text: string): Unit | undefined => {
  if (text === 'ratio') return {}
  const [above = '', below, ...rest] = text.split('/')
  if (rest.length > 0 || !isBase(above)) return undefined
  if (below === undefined) return { [above]: 1 }
  return isBase(below) ? combine({ [above]: 1 }, { [below]: 1 }, -1) : undefined
}

/** Writes a unit for reading. Example: `{ money: 1, hours: -1 }` is `money/hours`, `{ money: 2 }` is `money·money`. */
export const formatUnit = (unit: Unit): string => {
  const side = (sign: 1 | -1): string =>
    bases.flatMap((base) => Array.from({ length: Math.max(0, sign * (unit[base] ?? 0)) }, () => base)).join('·')
  const [above, below] = [side(1), side(-1)]
  if (below === '') return above === '' ? 'ratio' : above
  return `${above === '' ? '1' : above}/${below}`
}

/** The unit of a product. Example: yuan an hour times hours is yuan. */
export const multiplyUnits = (left: Unit, right: Unit): Unit => combine(left, right, 1)

/** The unit of a quotient. Example: yuan by yuan is a ratio. */
export const divideUnits = (left: Unit, right: Unit): Unit => combine(left, right, -1)

/** True when two figures may be added or compared. Example: yuan and hours may not. */
export const isSameUnit = (left: Unit, right: Unit): boolean => formatUnit(left) === formatUnit(right)

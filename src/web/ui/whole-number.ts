const most = 1_000_000_000

/**
 * A whole number out of what was typed: full-width digits and separators of thousands count, nothing at all is 0. A sign,
 * a point, a letter, or more than the tables can hold is no number: undefined, and what stood before stays.
 * Example: `１２` is 12, `1,200` is 1200, `1.5` and `-5` are none.
 */
export const readWholeNumber = (text: string): number | undefined => {
  const digits = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  if (!/^\d{0,10}$/.test(digits)) return undefined
  const value = Number(digits)
  return value <= most ? value : undefined
}

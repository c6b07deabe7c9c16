/**
 * Fen as a decimal with two places, exact. Example: `decimalOfFen(12_050n)` is `'120.50'`, `decimalOfFen(-5n)` is `'-0.05'`.
 */
export const decimalOfFen = (fen: bigint): string => {
  const [sign, size] = fen < 0n ? ['-', -fen] : ['', fen]
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

/** cap × packs / sum in whole numbers, exact also where the product is larger than a double can count. */
const partOf = (part: number, total: number, sum: number): { share: number; rest: number } => {
  const product = part * total
  if (Number.isSafeInteger(product)) return { share: Math.floor(product / sum), rest: product % sum }
  const [exact, whole] = [BigInt(part) * BigInt(total), BigInt(sum)]
  return { share: Number(exact / whole), rest: Number(exact % whole) }
}

/**
 * Divides a whole number among parts in proportion, in whole numbers that sum to it: the rest to the largest remainders
 * (Hamilton), equal remainders to the earlier row. All zero when the parts are. Example: 8 among 8, 4, 4 gives 4, 2, 2.
 */
export const apportion = (total: number, parts: ArrayLike<number>): Float64Array => {
  const all = Array.from(parts)
  const sum = all.reduce((before, part) => before + part, 0)
  if (sum === 0) return new Float64Array(all.length)
  const exact = all.map((part) => partOf(part, total, sum))
  const shares = Float64Array.from(exact, ({ share }) => share)
  const left = total - shares.reduce((before, share) => before + share, 0)
  const remainders = exact.map(({ rest }, row) => ({ row, rest }))
  for (const { row } of remainders.toSorted((a, b) => b.rest - a.rest || a.row - b.row).slice(0, left))
    shares[row] = (shares[row] ?? 0) + 1
  return shares
}

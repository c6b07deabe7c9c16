/**
 * A distance of rates in points of a hundred, with its sign and one decimal.
 * Example: `signedPoints('-0.0150')` is '−1.5', `signedPoints('0.0500')` is '+5.0'.
 */
export const signedPoints = (distance: string): string => {
  const points = (Math.abs(Number(distance)) * 100).toFixed(1)
  return Number(distance) < 0 ? `−${points}` : `+${points}`
}

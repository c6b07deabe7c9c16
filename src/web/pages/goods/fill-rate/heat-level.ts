/** From which rate on a field is how calm: 0 is full, 5 is worst. The legend shows the same steps. */
export const heatSteps = [1, 0.95, 0.85, 0.7, 0.5, 0] as const

/**
 * How strong the colour of a rate is, 0 to 5.
 * Example: `heatLevel('1.0000')` is 0, `heatLevel('0.8500')` is 2, `heatLevel('0.1200')` is 5.
 */
export const heatLevel = (rate: string): number => heatSteps.findIndex((step) => Number(rate) >= step)

/**
 * A rate in whole hundredths for a narrow field; less than all never reads 100, more than nothing never 0.
 * Example: `wholePercent('0.9999')` is '99', `wholePercent('0.0001')` is '1'.
 */
export const wholePercent = (rate: string): string => {
  const value = Number(rate)
  if (value === 0 || value === 1) return String(value * 100)
  return String(Math.min(99, Math.max(1, Math.round(value * 100))))
}

const rounds = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The round amount a picture ends at: one, one and a half, two … of a power of ten, not below the amount. */
export const roundAbove = (amount: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, amount)))
  return (rounds.find((one) => one * power >= amount) ?? 10) * power
}

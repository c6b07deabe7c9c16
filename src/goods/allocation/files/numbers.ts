const zero = 48
const nine = 57
const point = 46

/** Digits a double holds whatever they are. */
const safeDigits = 15

/** The whole number written in `bytes[start … end)`, or -1 where that is not plain digits or too long to be sure of. */
export const readDigits = (bytes: Uint8Array, start: number, end: number): number => {
  if (start === end || end - start > safeDigits) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < zero || byte > nine) return -1
    value = value * 10 + (byte - zero)
  }
  return value
}

/** The digits of a decimal number without its point, or -1 where it is not plain or too long: `1.5` gives 15. */
export const readDecimal = (bytes: Uint8Array, start: number, end: number): number => {
  if (start === end || end - start > safeDigits + 1) return -1
  let value = 0
  let points = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === point && points === 0 && at > start && at < end - 1) points = 1
    else if (byte < zero || byte > nine) return -1
    else value = value * 10 + (byte - zero)
  }
  return end - start - points > safeDigits ? -1 : value
}

/** Digits behind the point of a number {@link readDecimal} took: `1.5` has 1. */
export const countPlaces = (bytes: Uint8Array, start: number, end: number): number => {
  for (let at = end - 1; at > start; at--) if (bytes[at] === point) return end - 1 - at
  return 0
}

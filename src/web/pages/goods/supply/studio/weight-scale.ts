import { parseWeight } from '../../../../../goods/allocation/rules/weights.ts'

/** What the server takes as a weight: decimal text above zero with at most six decimals. */
export const isWeightText = (text: string): boolean =>
  /^(?:[1-9][0-9]{0,5}|0)(?:\.[0-9]{1,6})?$/.test(text) && parseWeight(text) !== undefined

/** A position of the slider as decimal text, without zeros that say nothing. Example: `2.50` is `2.5`, `3.00` is `3`. */
export const weightOnScale = (position: string): string => {
  const hundredths = Math.round(Number(position) * 100)
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
  return text.replace(/\.?0+$/, '')
}

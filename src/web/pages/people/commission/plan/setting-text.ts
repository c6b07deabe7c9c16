import type { PlanParameter, Setting } from './plan-types.ts'

/** What the control of a parameter needs to know of it. */
export type Controlled = Pick<PlanParameter, 'kind' | 'unit' | 'by' | 'isOptional' | 'choices' | 'label'>

/** A setting as it stands in its control: figures as people write them, shares as per cent. */
export interface Typed {
  readonly isSet: boolean
  /** Of a figure, a choice, or `true` and `false`. */
  readonly text: string
  readonly steps: readonly string[]
  readonly rows: readonly { readonly from: string; readonly value: string }[]
}

const decimal = /^(-?)(\d+)(?:\.(\d*))?$/

/** Moves the point of decimal text; anything else stays as it is. Example: `shift('0.005', 2)` is `0.5`. */
export const shift = (text: string, places: number): string => {
  const [, sign, whole = '', part = ''] = decimal.exec(text) ?? []
  if (sign === undefined) return text
  const digits = whole + part
  const point = whole.length + places
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(1, point), '0')
  const at = Math.max(1, point)
  const tail = padded.slice(at).replace(/0+$/, '')
  return `${sign}${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${tail === '' ? '' : `.${tail}`}`
}

const isShare = (text: string): boolean => decimal.test(text) && Number(text) > 0 && Number(text) < 1

const figuresOf = (value: Setting): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return []
  return value.map((one: string | { readonly value: string }) => (typeof one === 'string' ? one : one.value))
}

/** True: people write these figures as per cent, because what is set is a part of one. Example: 0.005 is, 1.17 is not. */
export const isPercent = ({ kind, unit }: Pick<Controlled, 'kind' | 'unit'>, value: Setting): boolean =>
  ['figure', 'steps', 'rows'].includes(kind) && unit === 'ratio' && figuresOf(value).some(isShare)

const nothing: Typed = { isSet: false, text: '', steps: [''], rows: [{ from: '0', value: '' }] }

/** What stands in the control of a setting, as per cent or as it is. Example: of the rate 0.005 it is the text `0.5`. */
export const typedOf = (parameter: Controlled, value: Setting, percent = isPercent(parameter, value)): Typed => {
  if (value === null) return nothing
  const places = percent ? 2 : 0
  if (typeof value === 'boolean') return { ...nothing, isSet: true, text: String(value) }
  if (typeof value === 'string') return { ...nothing, isSet: true, text: shift(value, places) }
  const parts = value as readonly (string | { readonly from: string; readonly value: string })[]
  const rows = parts.flatMap((one) => (typeof one === 'string' ? [] : [{ ...one, value: shift(one.value, places) }]))
  const steps = parts.flatMap((one) => (typeof one === 'string' ? [shift(one, places)] : []))
  return { isSet: true, text: '', steps: steps.length > 0 ? steps : [''], rows: rows.length > 0 ? rows : nothing.rows }
}

const figureOf = (text: string, percent: boolean): string => {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  return percent || plain.endsWith('%') ? shift(plain.replace(/%$/, ''), -2) : plain
}

/** The setting that stands in a control; what is no figure is left for the server to refuse. Example: `0.6` per cent is `0.006`. */
export const settingOf = ({ kind }: Controlled, typed: Typed, percent: boolean): Setting => {
  if (!typed.isSet) return null
  if (kind === 'flag') return typed.text === 'true'
  if (kind === 'choice') return typed.text
  if (kind === 'figure') return figureOf(typed.text, percent)
  if (kind === 'steps') return typed.steps.filter((one) => one.trim() !== '').map((one) => figureOf(one, percent))
  return typed.rows
    .filter(({ from, value }) => `${from}${value}`.trim() !== '')
    .map(({ from, value }) => ({ from: figureOf(from, false), value: figureOf(value, percent) }))
}

/**
 * How a what-if of a parameter reads: choices by their names, shares as per cent. Example: `0.006` in place of 0.005 is
 * `0.6%`.
 */
export const sayOverride = (parameter: Controlled, present: Setting, written: string): string => {
  const chosen = parameter.choices.find(({ value }) => value === written)
  if (chosen) return chosen.label
  return isPercent(parameter, present) && decimal.test(written) ? `${shift(written, 2)}%` : written
}

/** A setting as a what-if writes it. Example: steps 5 % and 20 % are `0.05,0.20`, rows `0:0.15,1:0.17`, nothing is `none`. */
export const overrideText = (value: Setting): string => {
  if (value === null) return 'none'
  if (typeof value === 'boolean' || typeof value === 'string') return String(value)
  return value
    .map((one: string | { readonly from: string; readonly value: string }) =>
      typeof one === 'string' ? one : `${one.from}:${one.value}`,
    )
    .join(',')
}

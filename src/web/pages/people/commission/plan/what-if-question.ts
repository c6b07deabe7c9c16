import { monthInAddress } from '../months-around.ts'

/** What a what-if asks, as it stands in the address bar. */
export interface Question {
  readonly period: string | undefined
  /** Settings as `KEY=VALUE` by key. */
  readonly set: ReadonlyMap<string, string>
  /** Keys of facts that are left out. */
  readonly gone: readonly string[]
  /** Coefficients by person. */
  readonly roster: ReadonlyMap<string, string>
}

const between = '|'

const pairs = (text: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (text ?? '')
      .split(between)
      .filter((one) => one.includes('='))
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] as const),
  )

const written = (entries: ReadonlyMap<string, string>): string | undefined =>
  entries.size === 0 ? undefined : [...entries].map(([key, value]) => `${key}=${value}`).join(between)

/** Reads a question from the address. Example: `set=outputRate=0.006` asks about another rate. */
export const questionOf = (address: Readonly<Record<string, string>>): Question => ({
  period: monthInAddress(address['period']),
  set: pairs(address['set']),
  gone: (address['gone'] ?? '').split(between).filter((one) => one !== ''),
  roster: pairs(address['roster']),
})

/** Writes a question into the address; what is not asked is left out. */
export const addressOf = ({ period, set, gone, roster }: Question): Readonly<Record<string, string | undefined>> => ({
  period,
  set: written(set),
  gone: gone.length === 0 ? undefined : gone.join(between),
  roster: written(roster),
})

/** The same without one key. Example: taking back the rate leaves the others as they are. */
export const withoutKey = (entries: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> =>
  new Map([...entries].filter(([one]) => one !== key))

/**
 * Values from one figure to another in equal steps, both included, as decimal text without needless digits. Example: from
 * 0.004 to 0.006 in 3 values is 0.004, 0.005, 0.006.
 */
export const valuesBetween = (from: number, to: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => {
    const value = count < 2 ? from : from + ((to - from) * place) / (count - 1)
    return value.toFixed(6).replace(/\.?0+$/, '')
  })

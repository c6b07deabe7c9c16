import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fenOfDecimal } from '../../src/kernel/money.ts'
import type { MonthResult } from '../../src/people/commission/rules/evaluate-month.ts'
import { asText, evaluateFile, plan } from './engine.ts'
import { randomMonth } from './random-month.ts'
import type { MonthInput } from './random-month.ts'
import { randomSettings } from './random-settings.ts'
import { triesOf } from '../support/tries.ts'

const runs = triesOf(300)
const add = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n)

const nodesOf = (result: MonthResult) => new Map(result.nodes.map((node) => [node.id, node]))

/** The amount a node shows; a node that is missing fails here. */
const amountIn = (result: MonthResult) => {
  const nodes = nodesOf(result)
  return (id: string): bigint => {
    const fen = fenOfDecimal(nodes.get(id)?.money ?? '')
    if (fen === undefined) throw new Error(`no amount at ${id}`)
    return fen
  }
}

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, index) => ({ one, place: ((index + 1) * seed) % 10_007 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)

/** Every list of the month in another order. Consumables get names first: without one they are named by their place. */
const inOtherOrder = (month: MonthInput, seed: number): MonthInput => {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return shuffled(value, seed).map(turn)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turn(one)]))
  }
  return turn(month) as MonthInput
}

const withNamedConsumables = (month: MonthInput): MonthInput => ({
  ...month,
  teams: (month.teams ?? []).map((team) => ({
    ...team,
    auxiliary: (team.auxiliary ?? []).map((line, index) => ({ id: `${team.id}-${index}`, ...line })),
  })),
})

/** What the tree below a figure says it is: leaves as they are, gross as the sum of its parts, net by the signs of its own. */
const sumOfTree = (result: MonthResult, id: string): bigint => {
  const [step = ''] = id.split('/')
  const children = nodesOf(result).get(id)?.children ?? []
  if (step !== 'net' && step !== 'gross') return amountIn(result)(id)
  return add(children.map((child) => (child.startsWith('deduction.') ? -1n : 1n) * sumOfTree(result, child)))
}

describe('A month computed by the engine', () => {
  it('is the same to the byte whatever the order of its lines', () => {
    fc.assert(
      fc.property(
        randomMonth.map(withNamedConsumables),
        randomSettings,
        fc.integer({ min: 2, max: 10_000 }),
        (month, set, seed) => {
          expect(asText(evaluateFile(inOtherOrder(month, seed), set))).toBe(asText(evaluateFile(month, set)))
        },
      ),
      runs,
    )
  })

  it('is the same to the byte when it is computed twice', () => {
    fc.assert(
      fc.property(randomMonth, (month) => {
        expect(asText(evaluateFile(month))).toBe(asText(evaluateFile(month)))
      }),
      runs,
    )
  })

  it('has parts that add up to each pool somebody shares', () => {
    const shares = plan.steps.flatMap(({ name, is }) => (is.op === 'share' ? [{ name, pool: is.pool }] : []))
    expect(shares.map(({ pool }) => pool)).toHaveLength(6)
    fc.assert(
      fc.property(randomMonth, (month) => {
        const result = evaluateFile(month)
        const amount = amountIn(result)
        for (const { name, pool } of shares) {
          const parts = result.nodes.filter((node) => node.step === name)
          const isShared = parts.some((node) => node.share !== undefined)
          expect(add(parts.map(({ id }) => amount(id)))).toBe(isShared ? amount(pool) : 0n)
        }
      }),
      runs,
    )
  })

  it('has adjustments that sum to zero', () => {
    fc.assert(
      fc.property(randomMonth, (month) => {
        expect(add(evaluateFile(month).people.map(({ adjustment }) => adjustment))).toBe(0n)
      }),
      runs,
    )
  })

  it('has a node for every figure of its statements, and nets that are the sums of their trees', () => {
    fc.assert(
      fc.property(randomMonth, randomSettings, (month, set) => {
        const result = evaluateFile(month, set)
        const amount = amountIn(result)
        for (const { person, gross, deductions, adjustment, net } of result.people) {
          expect(amount(`gross/${person}`)).toBe(gross)
          expect(amount(`adjustment/${person}`)).toBe(adjustment)
          for (const [name, taken] of Object.entries(deductions))
            expect(amount(`deduction.${name}/${person}`)).toBe(taken)
          expect(amount(`net/${person}`)).toBe(net)
          expect(sumOfTree(result, `net/${person}`)).toBe(net)
        }
        const pools = plan.steps.flatMap(({ name, pool }) =>
          pool === undefined ? [] : [[pool, amount(name)] as const],
        )
        expect(Object.fromEntries(pools)).toEqual(result.pools)
      }),
      runs,
    )
  })

  it('names no child that is not there', () => {
    fc.assert(
      fc.property(randomMonth, (month) => {
        const result = evaluateFile(month)
        const nodes = nodesOf(result)
        expect(result.nodes.flatMap(({ children }) => children).filter((id) => !nodes.has(id))).toEqual([])
      }),
      runs,
    )
  })
})

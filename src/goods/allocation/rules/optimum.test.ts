import fc from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { buildScenario } from '../../../../test/support/allocation.ts'
import { rationalToNumber } from '../../../kernel/rational.ts'
import { allocate } from './allocate.ts'
import { parseWeight } from './weights.ts'
import { triesOf } from '../../../../test/support/tries.ts'

interface Row {
  readonly requested: number
  readonly weight: string
}

const weightOf = ({ weight }: Row): number => {
  const parsed = parseWeight(weight)
  return parsed === undefined ? Number.NaN : rationalToNumber(parsed)
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types describe the CommonJS build, not this one
const load = loadHighs as unknown as typeof loadHighs.default
const highs = await load()

/**
 * The divisible optimum by linear programs: the common level is raised as far as the supply allows, outlets that met
 * their cap stay there, and the level is raised for the others again (max-min, Bertsekas and Gallager 1992, 6.5.2).
 */
const divisibleOptimum = (rows: readonly Row[], supply: number): number[] => {
  const capped = new Set<number>()
  for (;;) {
    const lines = rows.map((row, i) =>
      capped.has(i) ? ` f${i}: x${i} = ${row.requested}` : ` l${i}: x${i} - ${weightOf(row)} t = 0`,
    )
    const sum = rows.map((_, i) => `x${i}`).join(' + ')
    // No row asks for more than it filed: the level stops where the first of the others meets its cap.
    const bounds = rows.map((row, i) => ` 0 <= x${i} <= ${row.requested}`)
    const model = `Maximize\n obj: t\nSubject To\n${lines.join('\n')}\n s: ${sum} <= ${supply}\nBounds\n${bounds.join('\n')}\n t >= 0\nEnd`
    if (capped.size === rows.length) return rows.map((row) => row.requested)
    const { Columns, Status } = highs.solve(model)
    expect(Status).toBe('Optimal')
    const shares = rows.map((_, i) => {
      const column = Columns[`x${i}`]
      return column !== undefined && 'Primal' in column ? column.Primal : Number.NaN
    })
    const met = shares.flatMap((share, i) => (!capped.has(i) && share > (rows[i]?.requested ?? 0) - 1e-7 ? [i] : []))
    if (met.length === 0) return shares
    for (const i of met) capped.add(i)
  }
}

const share = (rows: readonly Row[], supply: number) => {
  const { seed, line, claims } = buildScenario({ supply, claims: rows })
  return allocate(seed, [line], claims).awards.map((award) => award.awarded)
}

const rowsWith = (weights: readonly string[]) =>
  fc.array(fc.record({ requested: fc.integer({ min: 1, max: 60 }), weight: fc.constantFrom(...weights) }), {
    minLength: 2,
    maxLength: 8,
  })

test('the linear program gives the published divisible optima', () => {
  const rows = [4, 2, 10, 4].map((requested, i) => ({ requested, weight: ['2.5', '4', '0.5', '1'][i] ?? '1' }))
  for (const [i, units] of [4, 2, 6, 4].entries()) expect(divisibleOptimum(rows, 16)[i]).toBeCloseTo(units, 6)
})

test('with equal weights every award is within one pack of the divisible optimum', () => {
  fc.assert(
    fc.property(rowsWith(['1']), fc.nat(200), (rows, supply) => {
      const awards = share(rows, supply)
      for (const [i, optimum] of divisibleOptimum(rows, supply).entries())
        expect(Math.abs((awards[i] ?? 0) - optimum)).toBeLessThan(1 + 1e-6)
    }),
    triesOf(300),
  )
})

/**
 * Whole packs shift the level by at most half a pack of the smallest weight still short, so an award is within
 * ½ + w / (2 · smallest w) packs of the optimum, which is one pack for equal weights.
 */
test('with weights of stars every award is within ½ + w / (2 · smallest w) packs of the divisible optimum', () => {
  fc.assert(
    fc.property(rowsWith(['1', '1.2', '1.5', '2', '2.5']), fc.nat(200), (rows, supply) => {
      const awards = share(rows, supply)
      const smallest = Math.min(...rows.map(weightOf))
      for (const [i, optimum] of divisibleOptimum(rows, supply).entries()) {
        const bound = 0.5 + weightOf(rows[i] ?? { requested: 0, weight: '1' }) / (2 * smallest)
        expect(Math.abs((awards[i] ?? 0) - optimum)).toBeLessThan(bound + 1e-6)
      }
    }),
    triesOf(300),
  )
})

test('the bound cannot be one pack for all weights: a heavy outlet among many light ones', () => {
  const light = Array.from({ length: 100 }, () => ({ requested: 9, weight: '1' }))
  const rows = [{ requested: 900, weight: '100' }, ...light]
  // Level 0.4: 40 packs are 40 for the heavy one; 0.4 of a pack is none for each light one until the level is 0.5.
  expect(divisibleOptimum(rows, 80)[0]).toBeCloseTo(40, 6)
  expect(share(rows, 80)[0]).toBe(50)
})

import { describe, expect, test } from 'vitest'
import { figure, siblingPlan } from '../../../../test/commission/sibling/frame.ts'
import { fen } from '../../../kernel/money.ts'
import { warnOfLate } from './late-warning.ts'

const plan = siblingPlan({
  facts: {},
  parameters: { share: figure('0.2'), wage: figure('2690', 'money') },
  steps: [],
  law: { deductionShare: 'share', minimumWage: 'wage' },
})

const line = { person: 'A', name: 'A', group: 'team', role: '', isOnProbation: false, coefficient: '1' }

const warned = (net: bigint, payable: bigint, baseWage?: string) =>
  warnOfLate(plan, { period: '2026-10', roster: [{ ...line, ...(baseWage !== undefined && { baseWage }) }] }, [
    { person: 'A', net: fen(net), payable: fen(payable) },
  ])

describe(`Corrections of earlier months (${warnOfLate.name})`, () => {
  test('are warned of when they take more than the set part of the month’s pay', () => {
    // a fifth of 3000.00 + 1000.00 is 800.00
    expect(warned(1000_00n, 400_00n, '3000.00')).toEqual([])
    expect(warned(1000_00n, 199_99n, '3000.00')).toEqual([
      {
        code: 'DEDUCTIONS_ABOVE_SHARE',
        node: 'late/A',
        clause: 'pay',
        params: { taken: '800.01', share: '0.2…', wage: '4000.00', allowed: '800.00' },
      },
    ])
    expect(warned(1000_00n, 799_99n)).toMatchObject([{ params: { wage: '1000.00', allowed: '200.00' } }])
  })

  test('are warned of when they leave less than the least wage', () => {
    expect(warned(500_00n, 90_00n, '2600.00')).toEqual([])
    expect(warned(500_00n, 89_99n, '2600.00')).toEqual([
      {
        code: 'BELOW_MINIMUM_WAGE',
        node: 'late/A',
        clause: 'pay',
        params: { pay: '2689.99', minimum: '2690', taken: '410.01', allowed: '410.00' },
      },
    ])
  })

  test('are no matter when they add to the pay or change nothing, however little the month brought', () => {
    expect(warned(0n, 0n, '2600.00')).toEqual([])
    expect(warned(10_00n, 20_00n, '2600.00')).toEqual([])
  })

  test('are measured against the wage of the person they belong to', () => {
    const other = { ...line, person: 'B', baseWage: '9000.00' }
    const months = [{ person: 'A', net: fen(1000_00n), payable: fen(0n) }]
    expect(warnOfLate(plan, { period: '2026-10', roster: [other, line] }, months)).toMatchObject([
      { code: 'DEDUCTIONS_ABOVE_SHARE', params: { wage: '1000.00' } },
    ])
  })
})

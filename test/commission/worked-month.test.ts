import { describe, expect, it } from 'vitest'
import { decimalOfFen, fen } from '../../src/kernel/money.ts'
import { evaluateFile, figuresOf, reckonFile } from './engine.ts'
import { workedMonth } from './worked-month.ts'

/**
 * Worked with pencil and paper, clause by clause; nothing here was copied from a program.
 *
 * S2.1  normal repairs  100000.00 + 41900.00 + 2100.00 (RO6), collections 1500.00 − 500.00         = 145000.00
 *       warranty money 15000.00; accident cars AC1 30000.00 + 2000.00, AC4 8000.00
 *       output O = 145000 + 15000 + 32000 + 8000                                                    = 200000.00
 * S2.2  200000 × 0.5 % = 1000; × 200000/160000 = 1250; × 310/300 = 1291.666…                        → 1291.67
 * S2.3  over the floor: 1080 + 500 + 800 = 2380; × 6 %                                              =  142.80
 *       of them installed: 1080 + 800 = 1880; × 4 % for the install group                           =   75.20
 *       reception pool 1291.67 + 142.80                                                             = 1434.47
 * S2.5  0.9 in all, R4 on probation (S1.3): 143447 × 4/9 = 63754.22…, twice; × 1/9 = 15938.55…
 *       63754 + 63754 + 15938 = 143446: the cent goes to R3                           637.54, 637.54, 159.39
 * S2.7  R1 5 % of 637.54 = 31.877 → 31.88; R2 20 % = 127.508 → 127.51; R3 50 % of 159.39 = 79.695 → 79.70
 * S2.8  R1 97 and R3 96 pass; R2 95.5: 10 % of 637.54 = 63.754 → 63.75
 */
const reception = {
  R1: { gross: '637.54', deductions: { complaints: '31.88', assessment: '0.00' }, adjustment: '0.00', net: '605.66' },
  R2: { gross: '637.54', deductions: { complaints: '127.51', assessment: '63.75' }, adjustment: '0.00', net: '446.28' },
  R3: { gross: '159.39', deductions: { complaints: '79.70', assessment: '0.00' }, adjustment: '0.00', net: '79.69' },
  R4: { gross: '0.00', deductions: { complaints: '0.00', assessment: '0.00' }, adjustment: '0.00', net: '0.00' },
}

const paid = (amount: string) => ({ gross: amount, deductions: {}, adjustment: '0.00', net: amount })

/**
 * S3.1  S1: 2700 + 1800 + 800 (at the floor, counts for the target) = 5300 of 6000 = 53/60
 * S3.3  2700 × 10 % × 53/60 = 270 × 53/60                                                           =  238.50
 * S3.4  V = 1800 × 10 % × 53/60 = 159.00: seller 60 % 95.40, install group 40 % 63.60
 *       S2: V = 1866.67 × 10 % × 1866.67/1500 = 348445.68889/1500 = 232.297… → 232.30: 139.38 and 92.92
 * S3.6  (1000 + 2345) × 2 % = 66.90 by 7 : 7 : 6 = 23.415, 23.415, 20.07; the cent at equal weight goes to the
 *       smaller name: install 23.42, seller 23.41, parts 20.07
 *       23.41 for two sellers: S1 11.71, S2 11.70
 * S1    238.50 + 95.40 + 11.71 = 345.61;  S2 139.38 + 11.70 = 151.08
 * S3.5  install pool 75.20 + 63.60 + 92.92 + 23.42                                                  =  255.14
 *       I2 from the 17th: 15 days of 31; 25514 × 31/46 = 17194.2…, × 15/46 = 8319.78…: the cent goes to I2
 *       parts 20.07 for three                                                                       6.69 each
 */
const accessories = {
  S1: paid('345.61'),
  S2: paid('151.08'),
  I1: paid('171.94'),
  I2: paid('83.20'),
  P1: paid('6.69'),
  P2: paid('6.69'),
  P3: paid('6.69'),
}

const worked = (gross: string, rest: { faults?: string; adjustment?: string; net: string }) => ({
  gross,
  deductions: { inspectionFaults: rest.faults ?? '0.00' },
  adjustment: rest.adjustment ?? '0.00',
  net: rest.net,
})

/**
 * S4.1  320 + 80 + 10.5 = 410.5 h × 120 = 49260.00; − 1260.00 = 48000.00; ÷ 1.17 × 18 % = 8640/1.17 = 7384.615… → 7384.62
 * S4.3  by 1.2 : 1.0 : 0.8 of 3.0 = 2953.848, 2461.54, 1969.232: the cent goes to M1
 * S4.10 M3: 1.5 h and 12 h, of which the job has 10.5: 12 h × 120 ÷ 1.17 × 18 % = 259.2/1.17 = 221.538… → 221.54
 * S1.6  100.00 from M2 to M3; the 50.00 nobody approved stay where they are
 * S5.1  175 h × 100 − 1000.10 = 16499.90; ÷ 1.17 × 20 % = 3299.98/1.17 = 2820.4957… → 2820.50
 *       by 1.0 : 0.5 = 1880.33…, 940.16…: the cent goes to B2
 */
const workshop = {
  M1: worked('2953.85', { net: '2953.85' }),
  M2: worked('2461.54', { adjustment: '-100.00', net: '2361.54' }),
  M3: worked('1969.23', { faults: '221.54', adjustment: '100.00', net: '1847.69' }),
  B1: worked('1880.33', { net: '1880.33' }),
  B2: worked('940.17', { net: '940.17' }),
}

/** 1131.63 + 496.69 + 255.14 + 20.07 + 7163.08 + 2820.50 */
const total = '11887.11'

/** What did not count and why, by the clause that says so. */
const excluded = {
  RO3: 'UNSETTLED',
  RO4: 'UNSETTLED',
  RO5: 'UNSETTLED',
  RO7: 'PAID_BY_MAKER',
  WC2: 'NOT_RECEIVED',
  WC3: 'NOT_RECEIVED',
  AC2: 'NOT_ASSESSED',
  AC3: 'NOT_ASSESSED',
  RS3: 'AT_FLOOR',
  RS4: 'BELOW_FLOOR',
  RS6: 'GENERIC',
  RS7: 'UNSETTLED',
  AS3: 'AT_FLOOR',
  AS4: 'BELOW_FLOOR',
  AS5: 'REFUSED',
  AS7: 'UNSETTLED',
  OD3: 'OTHER_MONTH',
  C4: 'UNVERIFIED',
  C5: 'OTHER_MONTH',
  JM4: 'PDI',
  JM5: 'FREE_CAMPAIGN',
  JM6: 'ACCESSORY_FITTING',
  JM7: 'REWORK',
  JM8: 'NOT_CHECKED',
  AM3: 'OTHER_MONTH',
  F3: 'NOT_CHECKED',
  A2: 'UNAPPROVED',
  R4: 'PROBATION',
}

const inText = (value: unknown): unknown => {
  if (typeof value === 'bigint') return decimalOfFen(fen(value))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inText(one)]))
}

const byHand = {
  people: { ...reception, ...accessories, ...workshop },
  pools: { reception: '1434.47', install: '255.14', parts: '20.07', mechanical: '7384.62', body: '2820.50' },
  total,
}

describe('A month worked by hand', () => {
  it('is the same to the cent in the engine', () => {
    expect(inText(figuresOf(evaluateFile(workedMonth)))).toEqual(byHand)
  })

  it('is the same to the cent in the second reckoning', () => {
    expect(inText(reckonFile(workedMonth))).toEqual(byHand)
  })

  it('leaves out what does not count, with the reason', () => {
    const found = evaluateFile(workedMonth).excluded.map(({ fact, reason }) => [fact, reason])
    expect(Object.fromEntries(found)).toEqual(excluded)
    expect(found).toHaveLength(Object.keys(excluded).length)
  })
})

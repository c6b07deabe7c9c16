import { describe, expect, it } from 'vitest'
import { decimalOfFen, fen } from '../../src/kernel/money.ts'
import { evaluateFile, figuresOf, reckonFile } from './engine.ts'
import type { Reckoning } from './reference.ts'
import type { Settings } from './settings.ts'
import { defaults } from './settings.ts'
import { workedMonth } from './worked-month.ts'

/** What is looked at: `pool parts`, `gross S1`, `net R2`, or a deduction, `assessment R3`. */
type Expected = readonly (readonly [figure: string, amount: string])[]

/** Each key flipped on the worked month; the figures are worked by hand from the lines beside that month. */
const flips: Record<keyof Settings, readonly [value: string, ...Expected]> = {
  // 200000 × 0.6 % = 1200; × 1.25 = 1500; × 31/30 = 1550.00; + 142.80
  outputRate: ['0.006', ['pool reception', '1692.80']],
  // 2380 × 5 % = 119.00; 1291.67 + 119.00
  receptionAccessoryRate: ['0.05', ['pool reception', '1410.67']],
  // 1880 × 5 % = 94.00 in place of 75.20
  receptionInstallRate: ['0.05', ['pool install', '273.94']],
  // 4 % of the 500.00 not installed = 20.00 more
  receptionNoInstall: ['to_seller', ['pool reception', '1454.47'], ['pool install', '255.14']],
  // RS3 and RS4 are over the floor: (2380 + 264 + 799.99) × 6 % = 206.6394 → 206.64; 1291.67 + 206.64
  floorRatio: ['0.75', ['pool reception', '1498.31']],
  // 4500 of 6000 = 3/4: 202.50; V 135.00, 60 % of it 81.00; + 11.71
  floorSalesCountForAttainment: ['false', ['gross S1', '295.21']],
  // 10 % of 637.54 = 63.754; the third takes the last step, 30 % of 159.39 = 47.817
  complaintSteps: ['0.10,0.30', ['complaints R1', '63.75'], ['complaints R3', '47.82']],
  // 5 % + 20 % of 637.54 = 159.385, half away from zero; R3 75 % of 159.39 = 119.5425
  complaintMode: ['cumulative', ['complaints R2', '159.39'], ['complaints R3', '119.54']],
  // 96 is below 97: 15.939; 97 passes
  assessmentThreshold: ['97', ['assessment R3', '15.94'], ['assessment R1', '0.00']],
  assessmentAtThreshold: ['deduct', ['assessment R3', '15.94'], ['net R3', '63.75']],
  // 20 % of 637.54 = 127.508
  assessmentRate: ['0.20', ['assessment R2', '127.51']],
  // 10 % of 637.54 − 127.51 = 510.03; 510.03 − 51.00
  deductionStacking: ['sequential', ['assessment R2', '51.00'], ['net R2', '459.03']],
  // 324 × 53/60 = 286.20; V 216 × 53/60 = 190.80, 60 % of it 114.48; + 11.71
  accessoryRate: ['0.12', ['gross S1', '412.39']],
  // 238.50 + 79.50 + 11.71
  accessorySellerShare: ['0.5', ['gross S1', '329.71'], ['pool install', '255.14']],
  // 75.20 + 79.50 + 116.15 + 23.42
  accessoryInstallShare: ['0.5', ['pool install', '294.27'], ['gross S1', '345.61']],
  // 3345 × 3 % = 100.35 = 35.1225 + 35.1225 + 30.105: the cent goes to the parts department
  otherDeptRate: ['0.03', ['pool parts', '30.11']],
  // 66.90 by 10 : 7 : 6 of 23 = 29.0869, 20.3608, 17.4521: seller 29.09, in halves 14.55 and 14.54
  otherDeptSeller: ['0.01', ['pool parts', '17.45'], ['gross S1', '348.45'], ['gross S2', '153.92']],
  // 66.90 by 7 : 0 : 6 of 13 = 36.0230, 0, 30.8769; 255.14 − 23.42
  otherDeptInstall: ['0', ['pool install', '231.72'], ['pool parts', '30.88']],
  // three equal parts of 66.90
  otherDeptParts: ['0.007', ['pool parts', '22.30']],
  // 410.5 × 110 − 1260 = 43895; × 0.18 = 7901.10; ÷ 1.17 = 6753.0769
  'hourRate.mechanical': ['110', ['pool mechanical', '6753.08'], ['pool body', '2820.50']],
  // 175 × 90 − 1000.10 = 14749.90; × 0.2 = 2949.98; ÷ 1.17 = 2521.3504
  'hourRate.body': ['90', ['pool body', '2521.35']],
  // 48000 × 0.15 = 7200; ÷ 1.17 = 6153.846; the fault 1440 × 0.15 ÷ 1.17 = 184.615
  'teamRate.mechanical': ['0.15', ['pool mechanical', '6153.85'], ['inspectionFaults M3', '184.62']],
  // 16499.90 × 0.18 = 2969.982; ÷ 1.17 = 2538.446
  'teamRate.body': ['0.18', ['pool body', '2538.45']],
  // 8640 ÷ 1.13 = 7646.0177; 3299.98 ÷ 1.13 = 2920.336
  vatDivisor: ['1.13', ['pool mechanical', '7646.02'], ['pool body', '2920.34']],
  // 1000 × 1.2 × 31/30 = 1240.00, + 142.80; S2 186.667 × 1.2 = 224.0004, 60 % of 224.00 = 134.40, + 11.70
  attainmentCap: ['1.2', ['pool reception', '1382.80'], ['gross S2', '146.10']],
  // 415.5 × 120 − 1260 = 48600; × 0.18 = 8748; ÷ 1.17 = 7476.923
  reworkCounts: ['true', ['pool mechanical', '7476.92']],
  // 143447 × 4/13 = 44137.538 three times, 1/13 = 11034.38; of two cents R1 and R2 get one each, by id
  probationCoefficient: [
    'forfeited',
    ['pool reception', '1434.47'],
    ['gross R1', '441.38'],
    ['gross R2', '441.38'],
    ['gross R3', '110.34'],
    ['gross R4', '0.00'],
  ],
}

const figureIn = ({ people, pools }: Reckoning, figure: string): string => {
  const [what = '', whose = ''] = figure.split(' ')
  const pay = people[whose]
  const amount =
    what === 'pool' ? pools[whose] : what === 'gross' || what === 'net' ? pay?.[what] : pay?.deductions[what]
  if (amount === undefined) throw new Error(`no figure ${figure}`)
  return decimalOfFen(fen(amount))
}

const cases = Object.entries(flips).map(([key, [value, ...expected]]) => ({ key, value, expected }))

describe('A parameter of the plan set to something else', () => {
  it.each(cases)('$key = $value gives the figures worked by hand', ({ key, value, expected }) => {
    const asPlanned = figuresOf(evaluateFile(workedMonth))
    const set = { [key]: value }
    const [engine, reference] = [figuresOf(evaluateFile(workedMonth, set)), reckonFile(workedMonth, set)]
    expect(expected.map(([figure]) => [figure, figureIn(engine, figure)])).toEqual(expected)
    expect(reference).toEqual(engine)
    expect(engine).not.toEqual(asPlanned)
  })

  it('is looked at for every key there is', () => {
    expect(cases.map(({ key }) => key)).toEqual(Object.keys(defaults))
  })
})

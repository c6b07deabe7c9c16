import fc from 'fast-check'
import type { Settings } from './settings.ts'

const of = (...texts: readonly string[]) => fc.constantFrom(...texts)
const flag = of('true', 'false')

/** Some of the keys of the plan set to something else, by the text a command line would carry. */
export const randomSettings: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    outputRate: of('0', '0.006', '0.033333'),
    receptionAccessoryRate: of('0.05', '0.07'),
    receptionInstallRate: of('0.03', '0.045'),
    receptionNoInstall: of('not_accrued', 'to_seller'),
    floorRatio: of('0', '0.75', '0.9', '1'),
    floorSalesCountForAttainment: flag,
    complaintSteps: of('0.1', '0.05,0.10', '0.3,0.4,0.5,0.6'),
    complaintMode: of('step', 'cumulative'),
    assessmentThreshold: of('95', '97'),
    assessmentAtThreshold: of('pass', 'deduct'),
    assessmentRate: of('0.15', '1'),
    deductionStacking: of('additive', 'sequential'),
    accessoryRate: of('0.08', '0.123'),
    accessorySellerShare: of('0.5', '0.7'),
    accessoryInstallShare: of('0.5', '0.333333'),
    otherDeptRate: of('0.03', '0.015'),
    otherDeptSeller: of('0.005', '1'),
    otherDeptInstall: of('0', '1'),
    otherDeptParts: of('0.007', '1'),
    'hourRate.mechanical': of('110', '99.99'),
    'hourRate.body': of('90', '120'),
    'teamRate.mechanical': of('0.15', '0.2'),
    'teamRate.body': of('0.18', '0.25'),
    vatDivisor: of('1', '1.13', '1.16'),
    attainmentCap: of('', '1', '1.2'),
    reworkCounts: flag,
    probationCoefficient: of('excluded', 'forfeited'),
  },
  { requiredKeys: [] },
)

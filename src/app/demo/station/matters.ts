import type { Fact, Score, TargetSheet } from '../../../people/commission/index.ts'
import { addMonths, addDays, type Month } from '../../../kernel/period.ts'
import { dayOf } from './calendar.ts'
import { fact, paperNumber } from './fact.ts'

const complaint = (month: Month, day: number, said: { person: string; verified: boolean }): Fact =>
  fact('complaint', paperNumber('CP', month, 0), {
    dates: { on: dayOf(month, day) },
    attributes: { verified: said.verified },
    people: { person: [said.person] },
  })

const fault = (month: Month, day: number, said: { person: string; team: string }): Fact =>
  fact('inspectionFault', paperNumber('QF', month, 0), {
    dates: { on: dayOf(month, day) },
    measures: { hours: '1.5', jobHours: '3.2' },
    attributes: { team: said.team, job: '' },
    people: { person: [said.person] },
  })

interface Move {
  readonly team: string
  readonly from: string
  readonly to: string
  readonly amount: string
  readonly reason: string
  readonly approved: boolean
}

const move = (month: Month, day: number, { team, from, to, amount, reason, approved }: Move): Fact =>
  fact('teamAdjustment', paperNumber('TA', month, 0), {
    dates: { on: dayOf(month, day) },
    measures: { amount },
    attributes: { team, reason, approved },
    people: { from: [from], to: [to] },
  })

const satisfaction = (month: Month, achieved: string, decided: boolean): Fact =>
  fact('satisfaction', paperNumber('CS', month, 0), {
    dates: { on: dayOf(month, 28) },
    measures: { achieved, required: '0.90' },
    attributes: { decided },
  })

/** Which month of the demo brings a complaint that customer service verifies only after the month was paid. */
export const lateComplaintPlace = 2

/** That complaint, as it is known before and after it is verified. */
export const lateComplaint = (first: Month, verified: boolean): Fact =>
  complaint(addMonths(first, lateComplaintPlace), 24, { person: 'E01', verified })

/** What happened to people in a month of the demo. The last one leaves an adjustment for the station manager to approve. */
const mattersBy: readonly ((month: Month, first: Month) => readonly Fact[])[] = [
  (month) => [
    complaint(month, 11, { person: 'E02', verified: true }),
    fault(month, 19, { person: 'M03', team: 'mechanical' }),
    satisfaction(month, '0.93', false),
  ],
  (month) => [complaint(month, 6, { person: 'E02', verified: false }), satisfaction(month, '0.88', true)],
  (month, first) => [lateComplaint(first, false), satisfaction(month, '0.92', false)],
  (month) => [
    move(month, 22, {
      team: 'mechanical',
      from: 'M01',
      to: 'M02',
      amount: '150.00',
      reason: '夜間救援三次',
      approved: true,
    }),
    fault(month, 9, { person: 'B02', team: 'body' }),
    satisfaction(month, '0.94', false),
  ],
  (month) => [complaint(month, 20, { person: 'E01', verified: true }), satisfaction(month, '0.91', false)],
  (month) => [
    move(month, 26, {
      team: 'body',
      from: 'B01',
      to: 'B02',
      amount: '200.00',
      reason: '連續加班趕工',
      approved: false,
    }),
    fault(month, 14, { person: 'M02', team: 'mechanical' }),
    satisfaction(month, '0.95', false),
  ],
]

/** Complaints, faults, adjustments and the maker's survey of a month of the demo. */
export const mattersOf = (first: Month, place: number): readonly Fact[] =>
  mattersBy[place]?.(addMonths(first, place), first) ?? []

/** Points of the two advisors by month, then of the assistant since she is there. One is below 96, one exactly 96. */
const points: readonly (readonly [string, string, string?])[] = [
  ['98', '97.5'],
  ['97', '94.5', '96.5'],
  ['98.5', '97', '97'],
  ['96', '98', '96.5'],
  ['97.5', '98', '97'],
  ['98', '97', '98.5'],
]

/** The assessments of a month of the demo. */
export const scoresOf = (place: number): readonly Score[] =>
  (points[place] ?? []).flatMap((own, at) => (own === undefined ? [] : [{ person: `E0${at + 1}`, points: own }]))

/** Output and cars to reach, and what each seller is to sell, by month. */
const aims = [
  ['212000.00', '290', '14000.00', '13500.00'],
  ['215000.00', '290', '14000.00', '13500.00'],
  ['220000.00', '295', '14500.00', '14000.00'],
  ['220000.00', '295', '14500.00', '14000.00'],
  ['225000.00', '295', '15000.00', '14500.00'],
  ['225000.00', '300', '15000.00', '14500.00'],
] as const

/** The sheet that nobody has signed yet keeps this month of the demo from being approved. */
export const unsignedPlace = 5

/** The targets of a month of the demo, signed a few days before it began. */
export const targetsOf = (month: Month, place: number, cars: number): readonly TargetSheet[] => {
  const [outputTarget, vehiclesTarget, ...sales] = aims[place] ?? aims[0]
  const signedOn = addDays(`${month}-01`, -3)
  const sheets: readonly TargetSheet[] = [
    {
      name: 'reception',
      values: { outputTarget, vehiclesTarget, vehiclesActual: String(cars) },
      signedOn,
      signedBy: ['E01', 'E02'],
    },
    ...sales.map((salesTarget, at) => {
      const person = `S0${at + 1}`
      return { name: 'accessory', person, values: { salesTarget }, signedOn, signedBy: [person] }
    }),
  ]
  return sheets.map((sheet) =>
    place === unsignedPlace && sheet.person === 'S02' ? { ...sheet, signedOn: null, signedBy: [] } : sheet,
  )
}

import type { RosterLine } from '../../../people/commission/index.ts'
import { addMonths, addDays, type Day, type Month } from '../../../kernel/period.ts'
import { dayOf, lastDay } from './calendar.ts'

/** A stretch of somebody's work. */
interface Stretch {
  /** First day as month of the demo and number of the day; absent: since before the demo begins. */
  readonly since?: readonly [month: number, day: number]
  readonly coefficient?: string
  readonly isOnProbation?: boolean
}

interface Person {
  readonly number: string
  readonly name: string
  readonly group: string
  readonly role: string
  readonly baseWage: string
  readonly stretches: readonly Stretch[]
}

/** Number, name, group, post, base wage, coefficients over time. */
type Row = readonly [string, string, string, string, string, ...Stretch[]]

const rows: readonly Row[] = [
  ['E01', '沈雅雯', 'reception', '業務接待', '4200.00', { coefficient: '0.4' }],
  ['E02', '江柏翰', 'reception', '業務接待', '4200.00', { coefficient: '0.4' }],
  // Came in the middle of the second month, three months on probation.
  [
    'E03',
    '方語彤',
    'reception',
    '業務接待助理',
    '3200.00',
    { since: [1, 16], coefficient: '0.1', isOnProbation: true },
    { since: [4, 16], coefficient: '0.1' },
  ],
  ['S01', '何俊廷', 'accessory-sales', '精品業務員', '3500.00', {}],
  ['S02', '葉欣怡', 'accessory-sales', '精品業務員', '3500.00', {}],
  ['I01', '徐志豪', 'install', '加裝技師', '3600.00', {}],
  ['I02', '彭冠霖', 'install', '加裝技師', '3400.00', {}],
  ['P01', '簡淑惠', 'parts', '配件管理員', '3800.00', {}],
  ['M01', '游建宏', 'mechanical', '機電組長', '4500.00', { coefficient: '1.2' }],
  ['M02', '羅文彥', 'mechanical', '機電技師', '4000.00', { coefficient: '1.0' }],
  // Passed the next grade in the middle of the fourth month.
  [
    'M03',
    '范育誠',
    'mechanical',
    '機電技師',
    '3400.00',
    { coefficient: '0.8' },
    { since: [3, 16], coefficient: '0.9' },
  ],
  ['B01', '高振邦', 'body', '鈑金組長', '4500.00', { coefficient: '1.1' }],
  ['B02', '施承恩', 'body', '噴漆技師', '4200.00', { coefficient: '1.0' }],
]

/** Who leads which group. */
const leaders: Readonly<Record<string, string>> = { E01: 'reception', M01: 'mechanical', B01: 'body' }

/** The group somebody leads at the demo's station; null: none. */
export const ledBy = (number: string): string | null => leaders[number] ?? null

/** Everybody the demo's station pays. */
export const stationPeople: readonly Person[] = rows.map(([number, name, group, role, baseWage, ...stretches]) => ({
  number,
  name,
  group,
  role,
  baseWage,
  stretches,
}))

const beginOf = ({ since }: Stretch, first: Month): Day | undefined =>
  since && dayOf(addMonths(first, since[0]), since[1])

const lineOf = (person: Person, stretch: Stretch, [from, next]: readonly (Day | undefined)[]): RosterLine => ({
  person: person.number,
  name: person.name,
  group: person.group,
  role: person.role,
  baseWage: person.baseWage,
  isOnProbation: stretch.isOnProbation ?? false,
  ...(stretch.coefficient === undefined ? {} : { coefficient: stretch.coefficient }),
  ...(from === undefined ? {} : { from }),
  ...(next === undefined ? {} : { to: addDays(next, -1) }),
})

/** The roster as it is known at the end of a month; `first` is the first month of the demo. */
export const rosterAt = (first: Month, month: Month): readonly RosterLine[] =>
  stationPeople.flatMap((person) => {
    const known = person.stretches.filter((stretch) => (beginOf(stretch, first) ?? '') <= lastDay(month))
    const begins = known.map((stretch) => beginOf(stretch, first))
    return known.map((stretch, place) => lineOf(person, stretch, [begins[place], begins[place + 1]]))
  })

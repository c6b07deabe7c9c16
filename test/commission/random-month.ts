import fc from 'fast-check'
import type { z } from 'zod'
import { groups } from '../../src/people/commission/month.contract.ts'
import type { monthFile } from '../../src/people/commission/month.contract.ts'

/** A month as somebody would write it, with everything optional that the file format leaves open. */
export type MonthInput = z.input<typeof monthFile>
type PersonInput = MonthInput['people'][number]
type Filled<K extends keyof MonthInput> = NonNullable<MonthInput[K]>

const inYuan = (fen: number) =>
  `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${twoDigits(Math.abs(fen) % 100)}`
const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Small amounts come often, because there rounding decides who gets a cent. */
const fen = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 99_999 }), fc.nat({ max: 9_999_999 }))
const money = fen.map(inYuan)
const moneyOrRefund = fc.oneof(
  { weight: 8, arbitrary: money },
  { weight: 1, arbitrary: fen.map((one) => inYuan(-one)) },
)
const targetMoney = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 30_000_000 })).map(inYuan)
const often = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
const seldom = often.map((is) => !is)

const monthsAround: Record<string, { before: string; last: string; after: string }> = {
  '2026-10': { before: '2026-09-30', last: '2026-10-31', after: '2026-11-01' },
  '2026-02': { before: '2026-01-31', last: '2026-02-28', after: '2026-03-01' },
  '2028-02': { before: '2028-01-31', last: '2028-02-29', after: '2028-03-01' },
}

const dayIn = (period: string) => fc.integer({ min: 1, max: 28 }).map((day) => `${period}-${twoDigits(day)}`)

/** Days of the month and just outside it, and instants whose day depends on the zone. */
const whenAround = (period: string) => {
  const around = monthsAround[period] ?? { before: '2026-09-30', last: '2026-10-31', after: '2026-11-01' }
  const edges = [`${period}-01`, around.before, around.last, around.after]
  const instants = edges.flatMap((day) => [`${day}T03:59:59Z`, `${day}T16:00:00Z`, `${day}T23:30:00+08:00`])
  return fc.oneof(
    { weight: 6, arbitrary: dayIn(period) },
    { weight: 2, arbitrary: fc.constantFrom(...edges) },
    { weight: 1, arbitrary: fc.constantFrom(...instants) },
  )
}

type Whens = {
  readonly when: fc.Arbitrary<string>
  readonly open: fc.Arbitrary<string | null>
  readonly period: string
}

const whensOf = (period: string): Whens => {
  const when = whenAround(period)
  return { when, open: fc.option(when, { freq: 6 }), period }
}

const numbered = <T extends object>(prefix: string, rows: readonly T[]) =>
  rows.map((row, index) => ({ id: `${prefix}${index + 1}`, ...row }))

const rows = <T extends object>(prefix: string, row: fc.Arbitrary<T>, maxLength = 5) =>
  fc.array(row, { maxLength }).map((list) => numbered(prefix, list))

/** A person has no coefficient, none at all (0), one of the plan or an odd one. */
const personIn = (group: (typeof groups)[number], period: string) =>
  fc
    .record(
      {
        name: fc.constant(''),
        group: fc.constant(group),
        coefficient: fc.constantFrom('0.4', '0.1', '1', '1.2', '0.8', '0', '0.333333', '3'),
        assessmentScore: fc.option(fc.constantFrom('96', '95.99', '96.01', '88', '100'), { freq: 5 }),
        probation: seldom,
        from: fc.oneof(dayIn(period), fc.constantFrom('2025-01-01', '2029-01-01')),
        to: fc.oneof(dayIn(period), fc.constantFrom('2029-01-01', '2025-01-01')),
      },
      { requiredKeys: ['name', 'group'] },
    )
    .map(inOrder)

/** Nobody leaves before coming. */
const inOrder = <P extends { from?: string; to?: string }>(person: P): P =>
  person.from !== undefined && person.to !== undefined && person.from > person.to
    ? { ...person, from: person.to, to: person.from }
    : person

/** Ids are dealt out backwards and across groups, so that the order of rows is not the order of ids. */
const peopleOf = (period: string): fc.Arbitrary<PersonInput[]> =>
  fc
    .tuple(...groups.map((group) => fc.array(plain(group, period), { maxLength: 4 })))
    .map((lists) => lists.flat().map((person, index) => ({ id: `E${twoDigits((index * 7) % 31)}`, ...person })))
    .chain((people) => fc.tuple(...people.map((person) => stretchesOf(person, period))))
    .map((lists) => lists.flat())

/** Some people change post, coefficient or state within the month: two rows of one id. */
const stretchesOf = (person: PersonInput, period: string): fc.Arbitrary<PersonInput[]> => {
  const { from: _from, to: _to, ...rest } = person
  const later = { group: fc.constantFrom(person.group, person.group, ...groups), probation: seldom }
  const change = fc.tuple(fc.integer({ min: 1, max: 27 }), often, fc.record(later))
  const two = change.map(([day, isOnProbation, second]): PersonInput[] => [
    { ...rest, probation: isOnProbation, to: `${period}-${twoDigits(day)}` },
    { ...rest, ...second, from: `${period}-${twoDigits(day + 1)}` },
  ])
  return fc.oneof({ weight: 7, arbitrary: fc.constant<PersonInput[]>([person]) }, { weight: 1, arbitrary: two })
}

/** Half of the people are employed all month with a coefficient, or the groups would mostly share nothing. */
const plain = (group: (typeof groups)[number], period: string): fc.Arbitrary<Omit<PersonInput, 'id'>> =>
  fc.oneof(
    personIn(group, period),
    fc.record({
      name: fc.constant(''),
      group: fc.constant(group),
      coefficient: fc.constantFrom('0.4', '0.1', '1'),
      assessmentScore: fc.constantFrom('95', '96', '97'),
    }),
    fc.record({ name: fc.constant(''), group: fc.constant(group) }),
  )

/** A list price and what was paid of it: at the floor of 80 %, a cent beside it, or anywhere. */
const priced = fc
  .tuple(fc.integer({ min: 1, max: 400_000 }), fc.constantFrom('at', 'below', 'above', 'odd', 'full'), fc.nat(120))
  .map(([fifths, place, percent]) => {
    const list = place === 'odd' ? fifths : fifths * 5
    const paid = { at: fifths * 4, below: fifths * 4 - 1, above: fifths * 4 + 1, full: fifths * 5 }
    return { list: inYuan(list), paid: inYuan(place === 'odd' ? Math.trunc((list * percent) / 100) : paid[place]) }
  })

const isFlag = fc.boolean()

/** Half of the lines name no day and so belong to the month of the file. */
const perhapsOn = <T extends object>({ when }: Whens, line: fc.Arbitrary<T>): fc.Arbitrary<T & { on?: string }> =>
  fc.tuple(line, fc.option(when, { nil: undefined })).map(([one, on]) => (on === undefined ? one : { ...one, on }))

const receptionSales = (whens: Whens) =>
  fc
    .tuple(priced, perhapsOn(whens, fc.record({ installed: isFlag, generic: seldom })))
    .map(([price, sale]) => ({ item: 'mat', ...price, ...sale }))

/** One seller needs no name on a sale; several do. Without sellers there are no such sales. */
const ownSales = (whens: Whens, sellers: readonly string[]): fc.Arbitrary<Filled<'accessorySales'>> => {
  if (sellers.length === 0) return fc.constant([])
  const status = often.map((isSold) => (isSold ? ('sold' as const) : ('refused' as const)))
  const sale = perhapsOn(whens, fc.record({ installed: isFlag, status, seller: fc.constantFrom(...sellers) }))
  const named = fc.tuple(priced, sale).map(([price, rest]) => ({ item: 'film', ...price, ...rest }))
  const unnamed = named.map(({ seller: _seller, ...rest }) => rest)
  return rows('AS', sellers.length === 1 ? fc.oneof(named, unnamed) : named, 7)
}

const otherSales = (whens: Whens) =>
  perhapsOn(
    whens,
    fc.record({
      listPrice: money,
      paid: money,
      given: isFlag,
      installed: isFlag,
    }),
  ).map((line) => ({ item: 'film', ...line }))

const hoursKinds = ['normal', 'warranty', 'goodwill', 'pdi', 'free-campaign', 'accessory-install', 'rework'] as const
const hours = fc.oneof(fc.nat(40), fc.nat(4000)).map((tenths) => `${Math.trunc(tenths / 10)}.${tenths % 10}`)

const team = (id: 'mechanical' | 'body', whens: Whens) => {
  const kind = fc.oneof(fc.constant('normal' as const), fc.constantFrom(...hoursKinds))
  const job = perhapsOn(whens, fc.record({ kind, hours }))
  const drawn = perhapsOn(whens, fc.record({ what: fc.constant('oil'), amount: money }))
  return fc.record({
    id: fc.constant(id),
    hours: rows(id === 'body' ? 'JB' : 'JM', job),
    auxiliary: fc.array(drawn, { maxLength: 2 }),
  })
}

const teamsOf = (whens: Whens): fc.Arbitrary<Filled<'teams'>> =>
  fc
    .tuple(fc.option(team('mechanical', whens), { nil: undefined }), fc.option(team('body', whens), { nil: undefined }))
    .map((list) => list.filter((one) => one !== undefined))

const inTeams = (people: readonly PersonInput[]) =>
  people.filter((person) => person.group === 'mechanical' || person.group === 'body')

/** Hours taken off for a job, now and then more than the job has. */
const faultsOf = (
  whens: Whens,
  people: readonly PersonInput[],
  teams: Filled<'teams'>,
): fc.Arbitrary<Filled<'inspectionFaults'>> => {
  const jobs = teams.flatMap((one) => (one.hours ?? []).map((job) => ({ team: one.id as string, job: job.id })))
  const pairs = inTeams(people).flatMap((person): { person: string; job?: string }[] => [
    { person: person.id },
    ...jobs.filter((one) => one.team === person.group).map(({ job }) => ({ person: person.id, job })),
  ])
  if (pairs.length === 0) return fc.constant([])
  const fault = fc.tuple(fc.constantFrom(...pairs), perhapsOn(whens, fc.record({ deductedHours: hours })))
  return rows(
    'F',
    fault.map(([pair, rest]) => ({ ...pair, ...rest })),
    3,
  )
}

const adjustmentsOf = (whens: Whens, people: readonly PersonInput[]): fc.Arbitrary<Filled<'teamAdjustments'>> => {
  const pairs = inTeams(people).flatMap((from) =>
    inTeams(people)
      .filter((to) => to.group === from.group && to.id !== from.id)
      .map((to) => ({ team: from.group, from: from.id, to: to.id })),
  )
  if (pairs.length === 0) return fc.constant([])
  const amount = fc.integer({ min: 1, max: 20_000 }).map(inYuan)
  const approvedBy = fc.option(fc.constant('MANAGER'))
  const rest = perhapsOn(whens, fc.record({ amount, reason: fc.constant('helped out'), approvedBy }))
  return rows(
    'A',
    fc.tuple(fc.constantFrom(...pairs), rest).map(([pair, one]) => ({ ...pair, ...one })),
    3,
  )
}

const complaintsOf = (whens: Whens, people: readonly PersonInput[]): fc.Arbitrary<Filled<'complaints'>> => {
  const ids = people.filter((person) => person.group === 'reception').map((person) => person.id)
  if (ids.length === 0) return fc.constant([])
  return rows('C', fc.record({ person: fc.constantFrom(...ids), on: whens.when, verified: often }), 9)
}

const signature = fc.record({
  signedOn: fc.constantFrom('2026-01-20', null),
  signedBy: fc.constant<string[]>([]),
})

const targetsOf = (sellers: readonly string[]): fc.Arbitrary<Filled<'targets'>> =>
  fc
    .tuple(
      targetMoney,
      fc.integer({ min: 1, max: 400 }),
      fc.nat(500),
      targetMoney,
      fc.subarray([...sellers]),
      signature,
    )
    .chain(([outputTarget, vehiclesTarget, vehiclesActual, salesTarget, own, signed]) =>
      fc.array(targetMoney, { minLength: own.length, maxLength: own.length }).map((amounts) => ({
        reception: { outputTarget, vehiclesTarget, vehiclesActual, ...signed },
        accessory: { salesTarget, ...signed },
        accessoryByPerson: own.map((person, index) => ({ person, salesTarget: amounts[index] ?? '1.00', ...signed })),
      })),
    )

/** Money taken at the desk: repairs of the month, of other months and not settled; claims; cars of accidents. */
const takingsOf = ({ when, open }: Whens) => ({
  repairOrders: rows(
    'RO',
    fc.record({
      kind: often.map((isNormal) => (isNormal ? ('normal' as const) : ('warranty' as const))),
      settledOn: open,
      receivedExAccessories: fc.option(moneyOrRefund, { freq: 8 }),
    }),
  ),
  collections: rows('CO', fc.record({ on: when, amount: moneyOrRefund }), 2),
  warrantyClaims: rows('WC', fc.record({ cashReceivedOn: open, cashReceived: money }), 3),
  accidentCars: rows(
    'AC',
    fc.record({ exitedOn: open, assessedOn: open, assessedByInsurer: fc.option(money, { freq: 6 }), ownerPaid: money }),
    3,
  ),
})

const monthWith = (whens: Whens, people: PersonInput[]): fc.Arbitrary<MonthInput> => {
  const sellers = [...new Set(people.filter((person) => person.group === 'accessory-sales').map((person) => person.id))]
  return teamsOf(whens).chain((teams) =>
    fc.record({
      period: fc.constant(whens.period),
      timeZone: fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York'),
      people: fc.constant(people),
      targets: targetsOf(sellers),
      ...takingsOf(whens),
      receptionAccessorySales: rows('RS', receptionSales(whens)),
      accessorySales: ownSales(whens, sellers),
      otherDepartmentAccessories: rows('OD', otherSales(whens), 3),
      complaints: complaintsOf(whens, people),
      teams: fc.constant(teams),
      inspectionFaults: faultsOf(whens, people, teams),
      teamAdjustments: adjustmentsOf(whens, people),
    }),
  )
}

/** Valid months, wild where plans of pay go wrong. */
export const randomMonth: fc.Arbitrary<MonthInput> = fc
  .constantFrom(...Object.keys(monthsAround))
  .chain((period) => peopleOf(period).chain((people) => monthWith(whensOf(period), people)))

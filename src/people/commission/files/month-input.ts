import { businessDay, type Day } from '../../../kernel/period.ts'
import type { MonthFile } from '../month.contract.ts'
import type { Fact, MonthInput, TargetSheet } from '../rules/fact.ts'
import { lastDayOf } from '../rules/roster.ts'

type Dates = Readonly<Record<string, string | null | undefined>>

/** A fact of a file: days in the month's zone, and what a line leaves out is left out. */
const build = (
  file: MonthFile,
  fact: Omit<Fact, 'dates' | 'measures' | 'attributes' | 'people'> & {
    readonly dates: Dates
    readonly measures?: Readonly<Record<string, string | null>>
    readonly attributes?: Fact['attributes']
    readonly people?: Readonly<Record<string, string | undefined>>
  },
): Fact => {
  const dayOf = (moment: string): Day => (moment.length > 10 ? businessDay(new Date(moment), file.timeZone) : moment)
  return {
    id: fact.id,
    kind: fact.kind,
    dates: Object.fromEntries(
      Object.entries(fact.dates).map(([name, moment]) => [name, typeof moment === 'string' ? dayOf(moment) : null]),
    ),
    measures: Object.fromEntries(Object.entries(fact.measures ?? {}).map(([name, value]) => [name, value ?? '0'])),
    attributes: fact.attributes ?? {},
    people: Object.fromEntries(
      Object.entries(fact.people ?? {}).flatMap(([role, person]) => (person === undefined ? [] : [[role, [person]]])),
    ),
  }
}

const moneyFacts = (file: MonthFile): readonly Fact[] => [
  ...file.repairOrders.map(({ id, kind, completedOn, settledOn, receivedExAccessories }) =>
    build(file, {
      id,
      kind: 'repairOrder',
      dates: { completedOn, settledOn },
      measures: { received: receivedExAccessories },
      attributes: { kind },
    }),
  ),
  ...file.collections.map(({ id, on, amount }) =>
    build(file, { id, kind: 'collection', dates: { on }, measures: { amount } }),
  ),
  ...file.warrantyClaims.map(({ id, order = '', submittedOn, cashReceivedOn, cashReceived }) =>
    build(file, {
      id,
      kind: 'warrantyClaim',
      dates: { submittedOn, cashReceivedOn },
      measures: { received: cashReceived },
      attributes: { order },
    }),
  ),
  ...file.accidentCars.map(({ id, exitedOn, assessedOn, assessedByInsurer, ownerPaid }) =>
    build(file, {
      id,
      kind: 'accidentCar',
      // A day without an amount is no assessment: the owner's part waits with it (S2.9).
      dates: { exitedOn, assessedOn: assessedByInsurer === null ? null : assessedOn },
      measures: { assessed: assessedByInsurer, ownerPaid },
    }),
  ),
]

/** A sale without a seller is that of the only accessory salesperson there is. */
const onlySeller = ({ people }: MonthFile): string | undefined => {
  const sellers = new Set(people.filter(({ group }) => group === 'accessory-sales').map(({ id }) => id))
  return sellers.size === 1 ? [...sellers][0] : undefined
}

const salesFacts = (file: MonthFile, last: Day): readonly Fact[] => [
  ...file.receptionAccessorySales.map(({ id, item, list, paid, installed, generic, on = last }) =>
    build(file, {
      id,
      kind: 'receptionSale',
      dates: { on },
      measures: { list, paid },
      attributes: { item, installed, generic },
    }),
  ),
  ...file.accessorySales.map(({ id, item, list, paid, installed, status, seller = onlySeller(file), on = last }) =>
    build(file, {
      id,
      kind: 'accessorySale',
      dates: { on },
      measures: { list, paid },
      attributes: { item, installed, status },
      people: { seller },
    }),
  ),
  ...file.otherDepartmentAccessories.map(({ id, item, listPrice, paid, given, installed, on = last }) =>
    build(file, {
      id,
      kind: 'otherSale',
      dates: { on },
      measures: { list: listPrice, paid: paid ?? (given ? '0' : listPrice) },
      attributes: { item, given, installed },
    }),
  ),
]

const teamFacts = (file: MonthFile, last: Day): readonly Fact[] => [
  ...file.teams.flatMap(({ id: team, hours, auxiliary }) => [
    ...hours.map(({ id, kind, hours: worked, on = last }) =>
      build(file, { id, kind: 'hours', dates: { on }, measures: { hours: worked }, attributes: { team, kind } }),
    ),
    ...auxiliary.map(({ id, what, amount, on = last }, index) =>
      build(file, {
        id: id ?? `${team}-auxiliary-${index + 1}`,
        kind: 'consumable',
        dates: { on },
        measures: { amount },
        attributes: { team, what },
      }),
    ),
  ]),
  ...file.teamAdjustments.map(({ id, team, from, to, amount, reason, approvedBy, on = last }) =>
    build(file, {
      id,
      kind: 'teamAdjustment',
      dates: { on },
      measures: { amount },
      attributes: { team, reason, approved: approvedBy !== null },
      people: { from, to },
    }),
  ),
]

/** The team whose hours a fault is taken off: that of the job, or else the one the person belongs to. */
const teamOfFault = ({ people, teams }: MonthFile, { person, job }: MonthFile['inspectionFaults'][number]): string => {
  const ofJob = teams.find(({ hours }) => hours.some(({ id }) => id === job))
  const ofPerson = people.filter(({ id }) => id === person).map(({ group }) => group)
  return ofJob?.id ?? ['mechanical', 'body'].find((team) => ofPerson.some((group) => group === team)) ?? ''
}

/** The hours of the job a fault was found in bound what it takes off; a job of another month is not in the file. */
const faultFacts = (file: MonthFile, last: Day): readonly Fact[] => {
  const jobs = new Map(file.teams.flatMap(({ hours }) => hours.map((job) => [job.id, job.hours] as const)))
  return file.inspectionFaults.map((fault) => {
    const { id, person, job = '', deductedHours, on = last } = fault
    return build(file, {
      id,
      kind: 'inspectionFault',
      dates: { on },
      measures: { hours: deductedHours, jobHours: jobs.get(job) ?? deductedHours },
      attributes: { team: teamOfFault(file, fault), job },
      people: { person },
    })
  })
}

const targetsOf = ({ targets: { reception, accessory, accessoryByPerson } }: MonthFile): readonly TargetSheet[] => [
  ...(reception
    ? [
        {
          name: 'reception',
          values: {
            outputTarget: reception.outputTarget,
            vehiclesTarget: String(reception.vehiclesTarget),
            vehiclesActual: String(reception.vehiclesActual),
          },
          signedOn: reception.signedOn,
          signedBy: reception.signedBy,
        },
      ]
    : []),
  ...[...(accessory ? [{ ...accessory, person: undefined }] : []), ...accessoryByPerson].map(
    ({ salesTarget, signedOn, signedBy, person }) => ({
      name: 'accessory',
      person,
      values: { salesTarget },
      signedOn,
      signedBy,
    }),
  ),
]

/**
 * A month's file in the terms of the engine. Lines without a day of their own belong to the month of the file; instants
 * fall on the day they have in the file's zone.
 */
export const monthInput = (file: MonthFile): MonthInput => {
  const last = lastDayOf(file.period)
  const others = [
    ...file.complaints.map(({ id, person, on, verified }) =>
      build(file, { id, kind: 'complaint', dates: { on }, attributes: { verified }, people: { person } }),
    ),
    ...file.satisfaction.map(({ id, achieved, required, decided, on = last }) =>
      build(file, {
        id,
        kind: 'satisfaction',
        dates: { on },
        measures: { achieved, required },
        attributes: { decided },
      }),
    ),
  ]
  return {
    period: file.period,
    roster: file.people.map(({ id, name, group, role, coefficient, probation, baseWage, from, to }) => ({
      person: id,
      name,
      group,
      role,
      coefficient,
      isOnProbation: probation,
      baseWage,
      from,
      to,
    })),
    scores: file.people.flatMap(({ id, assessmentScore }) =>
      assessmentScore === undefined || assessmentScore === null ? [] : [{ person: id, points: assessmentScore }],
    ),
    targets: targetsOf(file),
    facts: [
      ...moneyFacts(file),
      ...salesFacts(file, last),
      ...teamFacts(file, last),
      ...faultFacts(file, last),
      ...others,
    ],
  }
}

import { compare, fraction, fromFen, minus, over, read, smaller, sum, times, toFen, zero } from './fractions.ts'
import type { Fraction } from './fractions.ts'
import { isEmployedOn, lastDayOf, shareInGroup, shareOut } from './sharing.ts'
import { defaults } from './settings.ts'
import type { Settings } from './settings.ts'
import type { Person } from './sharing.ts'
import type { MonthFile } from '../../src/people/commission/month.contract.ts'

/**
 * The commission of one month as an auditor would reckon it from the text of the plan: no tree, no plan as data, nothing
 * shared with the engine it checks. Clause numbers are those of the plan.
 */
type Month = { readonly file: MonthFile; readonly settings: Settings }
type TeamId = 'mechanical' | 'body'

export type Pay = { gross: bigint; deductions: Record<string, bigint>; adjustment: bigint; net: bigint }
export type Reckoning = { people: Record<string, Pay>; pools: Record<string, bigint>; total: bigint }

/** The day of a fact, in the zone of the month when it is an instant. */
const dayOf = (file: MonthFile, when: string) =>
  when.length <= 10
    ? when
    : new Intl.DateTimeFormat('en-CA', {
        timeZone: file.timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).format(new Date(when))

/** A line without a day belongs to the month of its file; one whose day is still open (null) does not count yet. */
const isInMonth = (file: MonthFile, when: string | null | undefined) =>
  when === undefined || (when !== null && dayOf(file, when).startsWith(`${file.period}-`))

/** Inside a stretch of probation, or with no other stretch in the month: then a line without a day is inside it too. */
const isOnProbation = (file: MonthFile, id: string, when: string | undefined) => {
  const stretches = file.people.filter((person) => person.id === id)
  const inside = (person: Person) =>
    person.probation && isEmployedOn(person, when === undefined ? lastDayOf(file.period) : dayOf(file, when))
  return stretches.every((person) => person.probation) || stretches.some(inside)
}

const rate = (month: Month, key: keyof Settings) => read(month.settings[key])

/** Actual ÷ target, at most the cap when one is set, never below nothing (S1.4). */
const attainment = (month: Month, actual: Fraction, target: Fraction) => {
  const exact = over(actual, target)
  const reached = exact.top < 0n ? zero : exact
  return month.settings.attainmentCap === '' ? reached : smaller(reached, rate(month, 'attainmentCap'))
}

/** S2.1 and S2.9: what was received of normal repairs, warranty and accident cars in the month. */
const output = ({ file }: Month) =>
  sum([
    ...file.repairOrders
      .filter((order) => order.kind === 'normal' && isInMonth(file, order.settledOn))
      .map((order) => read(order.receivedExAccessories ?? '0')),
    ...file.collections.filter((one) => isInMonth(file, one.on)).map((one) => read(one.amount)),
    ...file.warrantyClaims
      .filter((claim) => isInMonth(file, claim.cashReceivedOn))
      .map((claim) => read(claim.cashReceived ?? '0')),
    ...file.accidentCars
      .filter((car) => isInMonth(file, accidentDay(file, car)))
      .map((car) => sum([read(car.assessedByInsurer ?? '0'), read(car.ownerPaid)])),
  ])

const accidentDay = (file: MonthFile, car: MonthFile['accidentCars'][number]) => {
  if (car.exitedOn === null || car.assessedOn === null || car.assessedByInsurer === null) return null
  const [exited, assessed] = [dayOf(file, car.exitedOn), dayOf(file, car.assessedOn)]
  return exited > assessed ? exited : assessed
}

/** S2.2 */
const outputCommission = (month: Month) => {
  const target = month.file.targets.reception
  if (target === undefined) return 0n
  const made = output(month)
  const cars = fraction(BigInt(target.vehiclesActual))
  return toFen(
    times(
      made,
      rate(month, 'outputRate'),
      attainment(month, made, read(target.outputTarget)),
      attainment(month, cars, fraction(BigInt(target.vehiclesTarget))),
    ),
  )
}

type Sale = { readonly list: string; readonly paid: string }

/** S2.4, exactly: below zero under the floor price, zero at it, above zero over it. */
const againstFloor = (month: Month, sale: Sale) =>
  compare(read(sale.paid), times(rate(month, 'floorRatio'), read(sale.list)))

const paidFor = (sales: readonly Sale[]) => sum(sales.map((sale) => read(sale.paid)))

/** S2.3: what the front desk earns and what the workshop earns for installing. */
const frontDesk = (month: Month) => {
  const earning = month.file.receptionAccessorySales.filter(
    (sale) => !sale.generic && isInMonth(month.file, sale.on) && againstFloor(month, sale) > 0n,
  )
  const installed = paidFor(earning.filter((sale) => sale.installed))
  const notInstalled = paidFor(earning.filter((sale) => !sale.installed))
  const installRate = rate(month, 'receptionInstallRate')
  const toSeller = month.settings.receptionNoInstall === 'to_seller' ? times(notInstalled, installRate) : zero
  return {
    desk: toFen(sum([times(paidFor(earning), rate(month, 'receptionAccessoryRate')), toSeller])),
    install: toFen(times(installed, installRate)),
  }
}

type OwnSales = MonthFile['accessorySales']

/** S3.1 to S3.4 for one accessory salesperson, from that person's own sales of the month. */
const ownSales = (month: Month, seller: string, sales: OwnSales) => {
  const { targets } = month.file
  const target = targets.accessoryByPerson.find((one) => one.person === seller) ?? targets.accessory
  if (target === undefined) return { seller: 0n, install: 0n }
  const atFloorCounts = month.settings.floorSalesCountForAttainment === 'true'
  const counts = (side: bigint) => side > 0n || (side === 0n && atFloorCounts)
  const actual = paidFor(sales.filter((sale) => counts(againstFloor(month, sale))))
  const reached = attainment(month, actual, read(target.salesTarget))
  const value = (isInstalled: boolean) => {
    const earning = sales.filter((sale) => sale.installed === isInstalled && againstFloor(month, sale) > 0n)
    return toFen(times(paidFor(earning), rate(month, 'accessoryRate'), reached))
  }
  const withInstall = fromFen(value(true))
  return {
    seller: value(false) + toFen(times(withInstall, rate(month, 'accessorySellerShare'))),
    install: toFen(times(withInstall, rate(month, 'accessoryInstallShare'))),
  }
}

const salesOf = ({ file }: Month, seller: string, sellers: readonly string[]) =>
  file.accessorySales.filter(
    (sale) =>
      (sale.seller ?? (sellers.length === 1 ? sellers[0] : undefined)) === seller &&
      sale.status === 'sold' &&
      isInMonth(file, sale.on) &&
      !isOnProbation(file, seller, sale.on),
  )

/** S3.6: sold or given by another department, at list price. */
const otherDepartments = (month: Month) => {
  const lines = month.file.otherDepartmentAccessories.filter((line) => isInMonth(month.file, line.on))
  const base = sum(lines.map((line) => read(line.listPrice)))
  const parts = shareOut(toFen(times(base, rate(month, 'otherDeptRate'))), [
    { id: 'seller', weight: rate(month, 'otherDeptSeller') },
    { id: 'install', weight: rate(month, 'otherDeptInstall') },
    { id: 'parts', weight: rate(month, 'otherDeptParts') },
  ])
  return { seller: parts.get('seller') ?? 0n, install: parts.get('install') ?? 0n, parts: parts.get('parts') ?? 0n }
}

const alwaysCounted = ['normal', 'warranty', 'goodwill']

/** S4.1 and S5.1. Several entries of one team are one team. */
const teamPool = (month: Month, id: TeamId) => {
  const teams = month.file.teams.filter((team) => team.id === id)
  const kinds = month.settings.reworkCounts === 'true' ? [...alwaysCounted, 'rework'] : alwaysCounted
  const jobs = teams.flatMap((team) => team.hours).filter((job) => kinds.includes(job.kind))
  const hours = sum(jobs.filter((job) => isInMonth(month.file, job.on)).map((job) => read(job.hours)))
  const drawn = teams.flatMap((team) => team.auxiliary).filter((line) => isInMonth(month.file, line.on))
  const consumables = sum(drawn.map((line) => read(line.amount)))
  const pool = toFen(worth(month, id, minus(times(hours, rate(month, `hourRate.${id}`)), consumables)))
  return pool < 0n ? 0n : pool
}

const worth = (month: Month, id: TeamId, fee: Fraction) =>
  times(over(fee, rate(month, 'vatDivisor')), rate(month, `teamRate.${id}`))

/** S2.7 */
const complaintRate = (month: Month, id: string) => {
  const count = month.file.complaints.filter(
    (one) =>
      one.person === id && one.verified && isInMonth(month.file, one.on) && !isOnProbation(month.file, id, one.on),
  ).length
  const steps = month.settings.complaintSteps.split(',').map(read)
  const reached = Array.from({ length: count }, (_, index) => steps[Math.min(index, steps.length - 1)] ?? zero)
  return month.settings.complaintMode === 'step' ? (reached.at(-1) ?? zero) : smaller(sum(reached), fraction(1n))
}

/** S2.8 */
const assessmentRate = (month: Month, score: string | null | undefined) => {
  if (score === undefined || score === null) return zero
  const difference = compare(read(score), rate(month, 'assessmentThreshold'))
  const fails = difference < 0n || (difference === 0n && month.settings.assessmentAtThreshold === 'deduct')
  return fails ? rate(month, 'assessmentRate') : zero
}

type Fault = MonthFile['inspectionFaults'][number]

/** S4.10: at most the hours of the job, valued by the formula of the team whose job it was, or else of the person's. */
const worthOfFault = (month: Month, fault: Fault) => {
  const { people, teams } = month.file
  const jobs = teams.flatMap((one) => one.hours.map((job) => ({ team: one.id, ...job })))
  const job = jobs.find((one) => one.id === fault.job)
  const own = people.filter((one) => one.id === fault.person).map((one) => one.group)
  const team = job?.team ?? (['mechanical', 'body'] as const).find((group) => own.includes(group))
  if (team === undefined) return zero
  const deducted = read(fault.deductedHours)
  const hours = job === undefined ? deducted : smaller(deducted, read(job.hours))
  return worth(month, team, times(hours, rate(month, `hourRate.${team}`)))
}

const faultsOf = (month: Month, id: string) => {
  const faults = month.file.inspectionFaults.filter(
    (one) => one.person === id && isInMonth(month.file, one.on) && !isOnProbation(month.file, id, one.on),
  )
  return toFen(sum(faults.map((one) => worthOfFault(month, one))))
}

const deductionsOf = (month: Month, id: string, gross: bigint) => {
  const available = gross < 0n ? 0n : gross
  const taken: Record<string, bigint> = {}
  const left = () => Object.values(taken).reduce((rest, one) => rest - one, available)
  const take = (name: string, amount: bigint) => {
    taken[name] = amount > left() ? left() : amount
  }
  const base = () => fromFen(month.settings.deductionStacking === 'additive' ? available : left())
  const stretches = month.file.people.filter((person) => person.id === id)
  if (stretches.some((one) => one.group === 'reception')) {
    const score = stretches.find((one) => one.assessmentScore !== undefined)?.assessmentScore
    take('complaints', toFen(times(base(), complaintRate(month, id))))
    take('assessment', toFen(times(base(), assessmentRate(month, score))))
  }
  if (stretches.some((one) => one.group === 'mechanical' || one.group === 'body'))
    take('inspectionFaults', faultsOf(month, id))
  return taken
}

/** S1.6: transfers the station manager approved. */
const adjustmentOf = ({ file }: Month, id: string) =>
  file.teamAdjustments
    .filter((one) => one.approvedBy !== null && isInMonth(file, one.on))
    .map((one) => toFen(read(one.amount)) * (BigInt(one.to === id) - BigInt(one.from === id)))
    .reduce((total, amount) => total + amount, 0n)

const poolsOf = (month: Month, sold: readonly { install: bigint }[]) => {
  const desk = frontDesk(month)
  const others = otherDepartments(month)
  return {
    reception: outputCommission(month) + desk.desk,
    install: sold.reduce((total, one) => total + one.install, desk.install + others.install),
    parts: others.parts,
    mechanical: teamPool(month, 'mechanical'),
    body: teamPool(month, 'body'),
    'accessory-sales': others.seller,
  }
}

const idsOf = (people: readonly Person[]) => [...new Set(people.map((person) => person.id))]

/** The pay of one month. The seller's part of S3.6 is shared like a pool, but is none of the five that are shown. */
export const reckon = (file: MonthFile, overrides: Partial<Settings> = {}): Reckoning => {
  const month = { file, settings: { ...defaults, ...overrides } }
  const sellers = idsOf(file.people.filter((person) => person.group === 'accessory-sales'))
  const sold = new Map(sellers.map((one) => [one, ownSales(month, one, salesOf(month, one, sellers))]))
  const { 'accessory-sales': toSellers, ...pools } = poolsOf(month, [...sold.values()])
  const forfeits = month.settings.probationCoefficient === 'forfeited'
  const shares = Object.entries({ ...pools, 'accessory-sales': toSellers }).map(([group, pool]) =>
    shareInGroup(file, group, { pool, forfeits }),
  )
  const people = idsOf(file.people).map((id): [string, Pay] => {
    const gross = shares.reduce((all, share) => all + (share.get(id) ?? 0n), sold.get(id)?.seller ?? 0n)
    const deductions = deductionsOf(month, id, gross)
    const adjustment = adjustmentOf(month, id)
    const taken = Object.values(deductions).reduce((total, one) => total + one, 0n)
    return [id, { gross, deductions, adjustment, net: gross - taken + adjustment }]
  })
  const total = people.reduce((all, [, pay]) => all + pay.net, 0n)
  return { people: Object.fromEntries(people), pools, total }
}

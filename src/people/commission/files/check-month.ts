import type { MonthFile } from '../month.contract.ts'
import type { FileProblem } from './file-problem.ts'

type Told = readonly FileProblem[]

const problem = (path: string, code: string, params: FileProblem['params'] = {}): FileProblem => ({
  path,
  code,
  params,
})

/** Something with a name, and where it stands. */
interface Named {
  readonly path: string
  readonly id: string | undefined
}

const twice = (named: readonly Named[]): Told => {
  const known = new Map<string, string>()
  return named.flatMap(({ path, id }) => {
    if (id === undefined) return []
    const before = known.get(id)
    if (before !== undefined) return [problem(path, 'duplicate-id', { id, first: before })]
    known.set(id, path)
    return []
  })
}

const idsOf = (path: string, rows: readonly { readonly id?: string | undefined }[]): readonly Named[] =>
  rows.map(({ id }, index) => ({ path: `${path}.${index}.id`, id }))

const duplicates = (file: MonthFile): Told =>
  [
    ...(
      [
        'repairOrders',
        'collections',
        'warrantyClaims',
        'accidentCars',
        'receptionAccessorySales',
        'accessorySales',
        'otherDepartmentAccessories',
        'complaints',
        'teams',
        'inspectionFaults',
        'teamAdjustments',
        'satisfaction',
      ] as const
    ).map((list) => idsOf(list, file[list])),
    file.teams.flatMap(({ hours }, index) => idsOf(`teams.${index}.hours`, hours)),
    file.teams.flatMap(({ auxiliary }, index) => idsOf(`teams.${index}.auxiliary`, auxiliary)),
    file.targets.accessoryByPerson.map(({ person }, index) => ({
      path: `targets.accessoryByPerson.${index}.person`,
      id: person,
    })),
  ].flatMap(twice)

const signers = (path: string, sheet: { readonly signedBy: readonly string[] } | undefined): readonly Named[] =>
  (sheet?.signedBy ?? []).map((id, index) => ({ path: `${path}.signedBy.${index}`, id }))

const strangers = (file: MonthFile): Told => {
  const known = new Set(file.people.map(({ id }) => id))
  const { reception, accessory, accessoryByPerson } = file.targets
  const named: readonly Named[] = [
    ...signers('targets.reception', reception),
    ...signers('targets.accessory', accessory),
    ...accessoryByPerson.flatMap((sheet, index) => [
      { path: `targets.accessoryByPerson.${index}.person`, id: sheet.person },
      ...signers(`targets.accessoryByPerson.${index}`, sheet),
    ]),
    ...file.accessorySales.map(({ seller }, index) => ({ path: `accessorySales.${index}.seller`, id: seller })),
    ...file.complaints.map(({ person }, index) => ({ path: `complaints.${index}.person`, id: person })),
    ...file.inspectionFaults.map(({ person }, index) => ({ path: `inspectionFaults.${index}.person`, id: person })),
    ...file.teamAdjustments.flatMap(({ from, to }, index) => [
      { path: `teamAdjustments.${index}.from`, id: from },
      { path: `teamAdjustments.${index}.to`, id: to },
    ]),
  ]
  return named.flatMap(({ path, id }) =>
    id === undefined || known.has(id) ? [] : [problem(path, 'unknown-person', { person: id })],
  )
}

/** Somebody's score cannot be two; a stretch of work cannot end before it begins. */
const lines = ({ people }: MonthFile): Told => {
  const scores = new Map<string, string>()
  return people.flatMap(({ id, from, to, assessmentScore: score }, index) => {
    const found: FileProblem[] = []
    if (from !== undefined && to !== undefined && to < from)
      found.push(problem(`people.${index}.to`, 'to-before-from', { person: id, from, to }))
    if (typeof score !== 'string') return found
    const before = scores.get(id) ?? score
    if (Number(before) !== Number(score))
      found.push(problem(`people.${index}.assessmentScore`, 'scores-differ', { person: id, before, score }))
    scores.set(id, before)
    return found
  })
}

const sellerless = ({ people, accessorySales }: MonthFile): Told => {
  const sellers = new Set(people.filter(({ group }) => group === 'accessory-sales').map(({ id }) => id))
  if (sellers.size === 1) return []
  return accessorySales.flatMap(({ id, seller, status }, index) =>
    seller === undefined && status === 'sold'
      ? [problem(`accessorySales.${index}.seller`, 'seller-missing', { id, sellers: String(sellers.size) })]
      : [],
  )
}

type Line = MonthFile['people'][number]

const byPerson = (
  people: readonly Line[],
): ReadonlyMap<string, readonly { readonly line: Line; readonly index: number }[]> =>
  Map.groupBy(
    people.map((line, index) => ({ line, index })),
    ({ line }) => line.id,
  )

const acrossTeams = ({ people, teamAdjustments }: MonthFile): Told => {
  const known = byPerson(people)
  return teamAdjustments.flatMap(({ id, team, ...sides }, index) =>
    (['from', 'to'] as const).flatMap((side) => {
      const own = known.get(sides[side])
      return own === undefined || own.some(({ line }) => line.group === team)
        ? []
        : [problem(`teamAdjustments.${index}.${side}`, 'not-in-team', { id, person: sides[side], team })]
    }),
  )
}

/** Years outside are typing errors, and the calendar ends at 9999. */
const period = ({ period: month }: MonthFile): Told =>
  /^(19|20|21)/u.test(month) ? [] : [problem('period', 'period-out-of-range', { period: month })]

/** The whole month where nothing is said. */
const isOverlap = (one: Line, other: Line): boolean =>
  one.group === other.group && (one.from ?? '') <= (other.to ?? '9') && (other.from ?? '') <= (one.to ?? '9')

/** Two lines of one person in one group on the same days count twice. Each is compared with the one before in time. */
const overlaps = ({ people }: MonthFile): Told =>
  [...byPerson(people).values()].flatMap((own) => {
    const inTime = own.toSorted((a, b) => {
      const [left, right] = [a, b].map(({ line: { group, from = '' } }) => `${group} ${from}`)
      return (left ?? '') < (right ?? '') ? -1 : 1
    })
    return inTime.flatMap(({ line, index }, place) => {
      const before = inTime[place - 1]
      return before && isOverlap(before.line, line)
        ? [problem(`people.${index}`, 'lines-overlap', { person: line.id, group: line.group })]
        : []
    })
  })

/** Where others of the group have a coefficient, one without weighs nothing. */
const weightless = ({ people }: MonthFile): Told => {
  const weighed = new Set(people.filter(({ coefficient }) => coefficient !== undefined).map(({ group }) => group))
  return people.flatMap(({ id, group, coefficient }, index) =>
    coefficient === undefined && weighed.has(group)
      ? [problem(`people.${index}.coefficient`, 'coefficient-missing', { person: id, group })]
      : [],
  )
}

const ifMissing = (path: string, id: string, [day, amount]: readonly (string | null)[]): Told =>
  typeof day === 'string' && amount === null ? [problem(path, 'amount-missing', { id })] : []

/** A day without its amount counts as nothing, which is seldom what was meant. */
const amountless = ({ repairOrders, warrantyClaims, accidentCars }: MonthFile): Told => {
  return [
    ...repairOrders.flatMap(({ id, settledOn, receivedExAccessories }, index) =>
      ifMissing(`repairOrders.${index}.receivedExAccessories`, id, [settledOn, receivedExAccessories]),
    ),
    ...warrantyClaims.flatMap(({ id, cashReceivedOn, cashReceived }, index) =>
      ifMissing(`warrantyClaims.${index}.cashReceived`, id, [cashReceivedOn, cashReceived]),
    ),
    ...accidentCars.flatMap(({ id, assessedOn, assessedByInsurer }, index) =>
      ifMissing(`accidentCars.${index}.assessedByInsurer`, id, [assessedOn, assessedByInsurer]),
    ),
  ]
}

/**
 * Whether the lines of a month fit each other: ids once in each list, people who are there, days in order, a seller for each
 * sale, moves within a team. Only doubts are warnings. Example: a complaint about `E99`, who is not among the people, is
 * `unknown-person` at `complaints.0.person`.
 */
export const checkMonth = (file: MonthFile): { readonly problems: Told; readonly warnings: Told } => ({
  problems: [period, duplicates, strangers, lines, sellerless, acrossTeams].flatMap((check) => check(file)),
  warnings: [overlaps, weightless, amountless].flatMap((check) => check(file)),
})

import { shippedPlan } from '../src/people/commission/files/shipped-plan.ts'
import { canonicalJson } from '../src/people/commission/rules/canonical.ts'
import { evaluateMonth } from '../src/people/commission/rules/evaluate-month.ts'
import type { Fact, MonthInput, RosterLine } from '../src/people/commission/rules/fact.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9)
const [people, lines] = [60, 20_000]
const groups = ['reception', 'accessory-sales', 'install', 'parts', 'mechanical', 'body']

const roster: readonly RosterLine[] = Array.from({ length: people }, (_, index) => ({
  person: `E${index}`,
  name: `員工 ${index}`,
  group: groups[index % groups.length] ?? '',
  role: '',
  coefficient: `1.${index % 9}`,
  isOnProbation: false,
}))

const sellers = roster.filter(({ group }) => group === 'accessory-sales').map(({ person }) => person)

const nothing = { measures: {}, attributes: {}, people: {} }

/** The kinds of fact a station has most of, in the parts it has them. */
const factAt = (period: string, index: number): Fact => {
  const on = `${period}-${String(1 + (index % 28)).padStart(2, '0')}`
  const id = `${period}/${index}`
  const price = { list: '330.00', paid: index % 3 === 0 ? '264.00' : '300.00' }
  const item = { item: '腳墊', installed: index % 2 === 0 }
  if (index % 8 < 3)
    return {
      ...nothing,
      id,
      kind: 'repairOrder',
      dates: { completedOn: on, settledOn: index % 50 === 0 ? null : on },
      measures: { received: `${100 + (index % 900)}.${10 + (index % 89)}` },
      attributes: { kind: index % 5 === 0 ? 'warranty' : 'normal' },
    }
  if (index % 8 === 3)
    return {
      id,
      kind: 'accessorySale',
      dates: { on },
      measures: price,
      attributes: { ...item, status: 'sold' },
      people: { seller: [sellers[index % sellers.length] ?? ''] },
    }
  if (index % 8 === 4)
    return {
      ...nothing,
      id,
      kind: 'receptionSale',
      dates: { on },
      measures: price,
      attributes: { ...item, generic: false },
    }
  const attributes = { team: index % 2 === 0 ? 'mechanical' : 'body', kind: index % 9 === 0 ? 'pdi' : 'normal' }
  return {
    ...nothing,
    id,
    kind: 'hours',
    dates: { on },
    measures: { hours: `${1 + (index % 5)}.${index % 10}` },
    attributes,
  }
}

const monthOf = (period: string): MonthInput => ({
  period,
  roster,
  scores: roster.map(({ person }) => ({ person, points: '97' })),
  targets: [
    {
      name: 'reception',
      values: { outputTarget: '900000.00', vehiclesTarget: '300', vehiclesActual: '310' },
      signedOn: `${period}-01`,
      signedBy: ['E0'],
    },
    { name: 'accessory', values: { salesTarget: '60000.00' }, signedOn: `${period}-01`, signedBy: ['E1'] },
  ],
  facts: Array.from({ length: lines }, (_, index) => factAt(period, index)),
})

const time = (work: () => void): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

/** A month of pay with its whole explanation, a year of them under another setting, and what is stored of one. */
export const benchPay = async (): Promise<void> => {
  const plan = shippedPlan()
  const month = monthOf('2026-10')
  print(`pay: ${lines} facts, ${people} people, with every figure explained, median of ${rounds}`)
  const once = Array.from({ length: rounds }, () => time(() => evaluateMonth(plan, month)))
  print(
    `  a month       ${median(once).toFixed(0).padStart(6)} ms  (aim: under 300; the first ${(once[0] ?? 0).toFixed(0)} ms)`,
  )
  const year = Array.from({ length: 12 }, (_, index) => monthOf(`2026-${String(index + 1).padStart(2, '0')}`))
  const replay = time(() => {
    for (const one of year) evaluateMonth(plan, one, new Map([['outputRate', '0.006']]))
  })
  print(`  twelve months ${replay.toFixed(0).padStart(6)} ms  (aim: under 5000)`)
  const evaluated = evaluateMonth(plan, month)
  const stored = Buffer.byteLength(canonicalJson(evaluated))
  print(`  stored        ${(stored / 1e6).toFixed(2).padStart(6)} MB  (aim: under 5)`)
}

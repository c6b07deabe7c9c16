import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { payMonth, buildPayStation } from '../../../test/support/pay-station.ts'
import { pdfPages, pdfText } from '../../../test/support/pdf-text.ts'
import { fenOfDecimal } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { factsOfMonth, keptFact } from './facts.ts'
import { getPayTeam } from './pay-team.ts'
import { reviewRun } from './runs.ts'
import { getPayDifference } from './show-difference.ts'
import { getPayStatement } from './show-statement.ts'
import { listStatementFacts } from './statement-facts.ts'
import { getPayStatementPdf } from './statement-pdf.ts'
import { getWouldEarn } from './would-earn.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const [advisor, leader] = [await buildStaff(ctx, { post: 'employee' }), await buildStaff(ctx, { post: 'employee' })]
const station = await buildPayStation(ctx, clock, [
  { number: 'E02', name: '李俊傑', staffId: advisor.id, leads: null },
  { number: 'M01', name: '吳家豪', staffId: leader.id, leads: 'mechanical' },
])
const as = (staffId: number, name: string) => ({
  ...buildCtx(db, clock, { ...administrator, userId: name, name, role: 'employee', outletIds: [], staffId }),
  language: 'zh-Hant' as const,
})
const [own, lead] = [as(advisor.id, '李俊傑'), as(leader.id, '吳家豪')]

await station.bringMonth('2026-09')
const september = await station.pay('2026-09')
const october = payMonth('2026-10')
const later = [
  {
    id: 'RO-open',
    kind: 'repairOrder',
    dates: { completedOn: '2026-10-30', settledOn: null },
    measures: { received: '9000.00' },
    attributes: { kind: 'normal' },
    people: {},
  },
]
const fewer = october.facts.filter(({ id }) => id !== 'A-2026-10-1')
await station.bring([...factsOfMonth({ ...october, facts: fewer }), ...later.map(keptFact)])
const id = await station.calculate('2026-10')
expectDone(await reviewRun(ctx, id))

const sum = (amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + (fenOfDecimal(one) ?? 0n), 0n)

test('why less than last month adds up to the change to the cent, names what changed and opens its figure', async () => {
  const { before, after, parts, change, corrections, carried } = expectDone(
    await getPayDifference(own, { id, number: 'E02' }),
  )
  expect([before?.period, after.period]).toEqual(['2026-09', '2026-10'])
  expect(sum([...parts.map(({ effect }) => effect), corrections, carried])).toBe(fenOfDecimal(change))
  expect(change.startsWith('-')).toBe(true)
  expect(parts[0]).toMatchObject({
    kind: 'facts',
    label: '事故車維修金額',
    node: 'output.accident',
    before: '18,300.00',
    after: '0.00',
  })
  const first = expectDone(await getPayDifference(own, { id: september, number: 'E02' }))
  expect([first.before, first.parts]).toEqual([null, []])
})

test('the facts behind a figure are told as the month knew them, without the names of others', async () => {
  await station.bring(
    october.facts
      .filter((one) => one.id === 'RO-2026-10-1')
      .map((one) => keptFact({ ...one, measures: { received: '1.00' } })),
  )
  const { total, facts } = expectDone(
    await listStatementFacts(own, { id, number: 'E02', node: 'output.normal', page: 1 }),
  )
  expect(total).toBe(2)
  expect(facts[0]).toEqual({
    id: 'RO-2026-10-1',
    kind: '維修結算單',
    words: [{ label: '類別', value: '正常維修' }],
    dates: [
      { label: '完工', day: '2026-10-03' },
      { label: '結算', day: '2026-10-04' },
    ],
    measures: [{ label: '實收', value: '126,480.00' }],
  })
  const foreign = await listStatementFacts(own, { id, number: 'E02', node: 'deduction.complaints/E01', page: 1 })
  expect(foreign).toMatchObject({ code: 'commission.no-figure' })
  expect(JSON.stringify(facts)).not.toContain('E01')
})

test('a statement says its arithmetic in words, what waits and what never counts of the own kinds only', async () => {
  const { figures, excluded, isOwn, station: name } = expectDone(await getPayStatement(own, { id, number: 'E02' }))
  expect([isOwn, name]).toEqual([true, expect.stringMatching(/./u)])
  expect(figures.find((one) => one.id === 'reception.output')?.working).toMatch(
    /^產值 205,890\.50 × 產值提成.* 0\.5% × 產值目標達成率 93\.59% × 接車台次目標達成率 104%$/u,
  )
  expect(excluded.find(({ fact }) => fact === 'RO-open')).toMatchObject({
    fate: 'waits',
    reason: '當月未結算',
    measures: [{ label: '實收', value: '9,000.00' }],
  })
  expect(excluded.map(({ kind }) => kind)).not.toContain('標準工時')
})

test('nothing of a statement is told to who may not see it, and each look at another’s is written down', async () => {
  const asked = { id, number: 'E02' }
  for (const answer of [
    await getPayDifference(lead, asked),
    await listStatementFacts(lead, { ...asked, node: 'output.normal', page: 1 }),
    await getPayStatementPdf(lead, asked),
  ])
    expect(isRefusal(answer) && answer.code).toBe('commission.no-statement')
  const looks = async () => expectDone(await getPayStatement(own, asked)).looks.length
  const before = await looks()
  expectDone(await getPayDifference(station.manager, asked))
  expectDone(await listStatementFacts(station.manager, { ...asked, node: 'output.normal', page: 1 }))
  expectDone(await getPayStatementPdf(station.manager, asked))
  expect((await looks()) - before).toBe(3)
})

test('a leader sees what the team is paid and was paid before; who leads nobody sees nobody', async () => {
  const team = await getPayTeam(lead)
  expect(team).toMatchObject({ group: '機電班組', runId: id, period: '2026-10', before: '2026-09' })
  expect(team.members.map(({ number, name }) => [number, name])).toEqual([['M02', '劉冠宇']])
  expect(team.members[0]?.payable).toBe(team.members[0]?.payableBefore)
  expect((await getPayTeam(own)).members).toEqual([])
})

test('what settling an open order today would earn is told of the own figure only', async () => {
  clock.now = new Date('2026-11-20T09:00:00+08:00')
  await station.bring(factsOfMonth(payMonth('2026-11')))
  const { period, orders } = await getWouldEarn(own, {})
  expect(period).toBe('2026-11')
  expect(orders).toMatchObject([{ fact: 'RO-open', kind: '維修結算單', amount: '9000.00', since: '2026-10-30' }])
  expect(sum(orders.map(({ earns }) => earns))).toBeGreaterThan(0n)
  const [more] = (await getWouldEarn(own, { kind: 'repairOrder', amount: '18000' })).orders
  expect(sum([more?.earns ?? '0'])).toBeGreaterThan(2n * sum(orders.map(({ earns }) => earns)) - 100n)
  // A mechanic is paid by hours: no order that is settled moves that pay, and none is asked about.
  expect(await getWouldEarn(lead, {})).toMatchObject({ period: '2026-11', orders: [], kinds: [] })
  const { kinds } = await getWouldEarn(own, {})
  expect(kinds.map(({ kind }) => kind)).toEqual(['repairOrder', 'warrantyClaim', 'accidentCar'])
})

test('the printed statement has head, amounts, figures with clauses and what is not in yet, on two pages at most', async () => {
  const file = expectDone(await getPayStatementPdf(own, { id, number: 'E02' }))
  if (!(file.content instanceof Uint8Array)) throw new Error('a PDF is bytes')
  expect(file.fileName).toBe('李俊傑 2026-10 薪酬單.pdf')
  expect(pdfPages(file.content)).toBeLessThanOrEqual(2)
  const text = pdfText(file.content).replaceAll(/\s/g, '')
  for (const said of [
    '李俊傑2026-10薪酬單',
    '公示中',
    '本月應發',
    '業務組個人提成',
    '索賠實際回款',
    'S2.5',
    '當月未結算',
    'RO-open',
  ])
    expect(text).toContain(said)
  const english = expectDone(await getPayStatementPdf({ ...own, language: 'en' }, { id, number: 'E02' }))
  expect(english.fileName).toBe('Pay statement of 李俊傑, 2026-10.pdf')
  if (!(english.content instanceof Uint8Array)) throw new Error('a PDF is bytes')
  expect(pdfText(english.content)).toContain('repair settlement: not settled in the month')
})

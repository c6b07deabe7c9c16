import { uploadOf, workbookOf } from '../../../test/support/upload.ts'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct } from '../../../test/support/build.ts'
import { buildPublishedCycle, everyStar } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { importLimits, importSupply } from './import-supply.ts'
import { checkCycle, comparePolicy, exportPolicy, getPolicy, putPolicy } from './policy.service.ts'
import { createCycle } from './supply.service.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
await buildOutlet(ctx, { stars: 5 })
const [tea, milk] = [
  await buildProduct(ctx, { code: 'TEA', name: '春茶', pack: 10 }),
  await buildProduct(ctx, { code: 'MILK', name: '鮮奶' }),
]
const week = await buildPublishedCycle(ctx, {
  code: 'W1',
  lines: [
    { product: tea, rule: 'waterline', quantity: 100, dailyLimits: everyStar(10) },
    { product: milk, rule: 'byNeed', quantity: 50 },
  ],
})

let count = 0
const copyOfWeek = async (): Promise<number> =>
  expectDone(
    await createCycle(ctx, {
      ...week,
      filingOpensAt: week.filingOpensAt,
      starWeights: week.starWeights,
      code: `COPY${++count}`,
      copyFrom: week.id,
    }),
  ).id
const policyOf = async (id: number) =>
  Object.fromEntries(
    expectDone(await getPolicy(ctx, id)).map((line) => [line.productId === tea.id ? 'TEA' : 'MILK', line]),
  )

test('a copy has supply, rules and limits of the cycle it was made from', async () => {
  const id = await copyOfWeek()
  expect(await getPolicy(ctx, id)).toEqual(await getPolicy(ctx, week.id))
  const { id: _id, ...rest } = week
  expect(await createCycle(ctx, { ...rest, code: 'X', copyFrom: 999 })).toMatchObject({ code: 'supply.no-cycle' })
})

test('in a copy for another week goods arrive as many days later as ordering opens', async () => {
  const first = await copyOfWeek()
  const [line] = expectDone(await getPolicy(ctx, first))
  if (!line) throw new Error('the copy is empty')
  expectDone(await putPolicy(ctx, first, [{ ...line, arrivesOn: '2026-11-30' }]))
  const week7 = 7 * 86_400_000
  const later = (instant: string | null): string => new Date(Date.parse(instant ?? '') + week7).toISOString()
  const next = await createCycle(ctx, {
    ...week,
    starWeights: week.starWeights,
    code: 'NEXT',
    copyFrom: first,
    filingOpensAt: later(week.filingOpensAt),
    filingClosesAt: later(week.filingClosesAt),
    orderingOpensAt: later(week.orderingOpensAt),
    orderingClosesAt: later(week.orderingClosesAt),
  })
  const [moved] = expectDone(await getPolicy(ctx, expectDone(next).id))
  expect(moved?.arrivesOn).toBe('2026-12-07')
})

test('lines name each product once, and one that is there', async () => {
  const id = await copyOfWeek()
  const lines = expectDone(await getPolicy(ctx, id))
  const [first] = lines
  if (!first) throw new Error('the copy is empty')
  expect(await putPolicy(ctx, id, [first, first, { ...first, productId: 999 }])).toMatchObject({
    code: 'supply.lines-refused',
    details: [
      { path: 'body.lines.1.productId', code: 'supply.product-twice' },
      { path: 'body.lines.2.productId', code: 'catalogue.no-product' },
    ],
  })
  expect(await getPolicy(ctx, id)).toEqual(lines)
})

test('the planner is told in words what deserves a second look', async () => {
  const id = await copyOfWeek()
  const lines = expectDone(await getPolicy(ctx, id))
  const [line] = lines
  if (!line) throw new Error('the copy is empty')
  expectDone(await putPolicy(ctx, id, [{ ...line, rule: 'quota', quantity: 15, quotas: everyStar(20) }]))
  const { findings } = expectDone(await checkCycle(ctx, id))
  expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: The supply of 春茶 is not a whole number of packs of 10: 5 will stay.',
    'warning: The quotas of 春茶 add up to 20, the supply is 15: the waterline will decide inside the quotas.',
  ])
})

test('the difference to the week before names each field that changed, and lines that came or went', async () => {
  const id = await copyOfWeek()
  expectDone(await importSupply(ctx, id, uploadOf('product,quantity\nTEA,120\n')))
  const lines = expectDone(await getPolicy(ctx, id)).filter((line) => line.productId === tea.id)
  expectDone(await putPolicy(ctx, id, lines))
  const { withCode, changes } = expectDone(await comparePolicy(ctx, id, week.id))
  expect(withCode).toBe('W1')
  expect(changes).toMatchObject([
    { productName: '春茶', field: 'quantity', before: 100, after: 120 },
    { productName: '鮮奶', field: 'line', after: null },
  ])
  expect(await comparePolicy(ctx, week.id, undefined)).toEqual({ withCode: null, changes: [] })
  expect(await comparePolicy(ctx, id, 999)).toMatchObject({ kind: 'notFound', code: 'supply.no-cycle' })
})

test('supply from a file changes what it names, adds what is new, and leaves the columns it does not have', async () => {
  const id = await copyOfWeek()
  const csv = 'product,quantity,pack,arrivesOn,rule\nTEA,200,20,2026-12-01,quota\n'
  expect(await importSupply(ctx, id, uploadOf(csv))).toEqual({ added: 0, changed: 1, same: 0, notes: [] })
  expect(await importSupply(ctx, id, uploadOf('product,quantity\nTEA,300\n'))).toEqual({
    added: 0,
    changed: 1,
    same: 0,
    notes: [],
  })
  const { TEA, MILK } = await policyOf(id)
  expect(TEA).toMatchObject({
    quantity: 300,
    pack: 20,
    arrivesOn: '2026-12-01',
    rule: 'quota',
    dailyLimits: everyStar(10),
  })
  expect(MILK).toMatchObject({ quantity: 50 })
})

test('limits from a file change one star of one product; an empty cell takes a limit away, an absent column does not', async () => {
  const id = await copyOfWeek()
  const csv = 'product,stars,dailyLimit,monthlyLimit,quota,recommended\nTEA,5,40,160,,30\nTEA,1,,,,\n'
  expect(await importLimits(ctx, id, uploadOf(csv))).toMatchObject({ changed: 2 })
  expect((await policyOf(id))['TEA']).toMatchObject({
    dailyLimits: [null, 10, 10, 10, 40],
    monthlyLimits: [null, null, null, null, 160],
    recommended: [null, null, null, null, 30],
  })
  expectDone(await importLimits(ctx, id, uploadOf('product,stars,recommended\nTEA,5,20\n')))
  expect((await policyOf(id))['TEA']).toMatchObject({
    dailyLimits: [null, 10, 10, 10, 40],
    recommended: [null, null, null, null, 20],
  })
})

test.each([
  [
    'an unknown product',
    importSupply,
    'product,quantity\nTEA,1\nNONE,1\n',
    ['table.csv:3:product table.unknown-value-of'],
  ],
  ['a product twice', importSupply, 'product,quantity\nTEA,1\nTEA,2\n', ['table.csv:3:product table.duplicate-row']],
  ['a rule nobody knows', importSupply, 'product,quantity,rule\nTEA,1,lottery\n', ['table.csv:2:rule table.bad-value']],
  ['a pack of nothing', importSupply, 'product,quantity,pack\nTEA,1,0\n', ['table.csv:2:pack table.bad-value']],
  [
    'a day that is none',
    importSupply,
    'product,quantity,arrivesOn\nTEA,1,2026-02-30\n',
    ['table.csv:2:arrivesOn table.bad-value'],
  ],
  ['six stars', importLimits, 'product,stars,dailyLimit\nTEA,6,1\n', ['table.csv:2:stars table.bad-value']],
  [
    'a star twice',
    importLimits,
    'product,stars,dailyLimit\nTEA,1,1\nTEA,1,2\n',
    ['table.csv:3:product table.duplicate-row'],
  ],
])('a file with %s is refused whole', async (...[, take, csv, paths]) => {
  const id = await copyOfWeek()
  const said = await take(ctx, id, uploadOf(csv))
  expect(isRefusal(said) && said.details?.map(({ path, code }) => `${path} ${code}`)).toEqual(paths)
  expect(await getPolicy(ctx, id)).toEqual(await getPolicy(ctx, week.id))
})

test('limits are for products the cycle has; what is published takes no file', async () => {
  const id = await copyOfWeek()
  const lines = expectDone(await getPolicy(ctx, id))
  expectDone(
    await putPolicy(
      ctx,
      id,
      lines.filter((line) => line.productId === tea.id),
    ),
  )
  expect(await importLimits(ctx, id, uploadOf('product,stars,quota\nMILK,1,1\n'))).toMatchObject({
    code: 'table.rows-refused',
  })
  expect(await importSupply(ctx, week.id, uploadOf('product,quantity\nTEA,1\n'))).toMatchObject({
    code: 'supply.published-already',
  })
  expect(await importSupply(ctx, 999, uploadOf('product,quantity\nTEA,1\n'))).toMatchObject({ code: 'supply.no-cycle' })
})

test('two files for two products at once are both taken over', async () => {
  const id = await copyOfWeek()
  const files = ['product,quantity\nTEA,1\n', 'product,quantity\nMILK,2\n']
  await Promise.all(files.map((csv) => importSupply(ctx, id, uploadOf(csv))))
  const { TEA, MILK } = await policyOf(id)
  expect([TEA?.quantity, MILK?.quantity]).toEqual([1, 2])
})

test('the policy as a file has a row for each product and star, and its limits can be imported again', async () => {
  const policy = expectDone(await exportPolicy(ctx, week.id))
  const csv = textOf(policy)
  expect(csv.trim().split('\r\n')).toHaveLength(11)
  const id = await copyOfWeek()
  expect(await importLimits(ctx, id, uploadOf(csv))).toMatchObject({ changed: 0, same: 10 })
  expect(await importLimits(ctx, id, await workbookOf(ctx, policy))).toMatchObject({ changed: 0, same: 10 })
  expect(await getPolicy(ctx, id)).toEqual(await getPolicy(ctx, week.id))
})

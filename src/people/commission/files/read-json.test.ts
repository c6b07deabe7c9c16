import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { month } from '../../../../test/support/sample-month.ts'
import { s5 } from '../../../../test/support/bad-plan.ts'
import { type Edit, patched } from '../../../../test/support/patched.ts'
import { breakOf } from './json-syntax.ts'
import { largestFile, readMonthFile, readPlanFile } from './read-json.ts'

const shipped = readFileSync(new URL('../plans/s5.json', import.meta.url))

const problemsOf = (read: ReturnType<typeof readMonthFile> | ReturnType<typeof readPlanFile>) =>
  'problems' in read ? read.problems : []

const inMonth = (...edits: readonly Edit[]) => readMonthFile(JSON.stringify(patched(month, ...edits)))
const inPlan = (...edits: readonly Edit[]) => readPlanFile(JSON.stringify(patched(s5, ...edits)))

test('reads the shipped plan and a month', () => {
  expect(readPlanFile(shipped)).toEqual({ value: s5, warnings: [] })
  expect(readMonthFile(`\uFEFF${JSON.stringify(month)}`)).toMatchObject({ value: { period: '2026-10' }, warnings: [] })
})

describe('text that is no JSON is told by line and column', () => {
  test.each([
    ['', '1:1', 'a value, the text ends too early'],
    ['{"a" 1}', '1:6', '":"'],
    ['{\n  "a": 1,\n}', '3:1', 'a key in double quotes'],
    ['[1,]', '1:4', 'a value'],
    ['[1 2]', '1:4', '"," or the end of the list or object'],
    ['{"a": 1', '1:8', '"," or the end of the list or object, the text ends too early'],
    ["{'a': 1}", '1:2', 'a key in double quotes or "}"'],
    ['{"a": .5}', '1:7', 'a value'],
    ['{"a": 1}}', '1:9', 'the end of the text'],
    ['{"a": "x\n"}', '1:9', 'the rest of a text and its closing quote, on the same line'],
    ['{"a": tru}', '1:7', 'a value'],
    ['[1}', '1:3', '"," or the end of the list or object'],
  ])('%j', (text, path, expected) => {
    expect(readMonthFile(text)).toEqual({ problems: [{ path, code: 'not-json', expected, params: {} }] })
  })

  test('and only such text', () => {
    const texts = [
      'null',
      '[]',
      '{}',
      ' [1, -2.5e+3, "\\u00e9\\n", {"a": [true, false, null]}] ',
      '0',
      '01',
      '-',
      '"\\x"',
      '[[]',
      '1.',
    ]
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    expect(texts.map((text) => breakOf(text) === undefined)).toEqual(texts.map(isJson))
  })
})

test('refuses what is too large, too deep or in another encoding', () => {
  expect(problemsOf(readMonthFile(new Uint8Array(largestFile + 1)))).toMatchObject([{ code: 'too-large' }])
  expect(problemsOf(readPlanFile('['.repeat(100_000) + ']'.repeat(100_000)))).toMatchObject([{ code: 'too-deep' }])
  expect(problemsOf(readMonthFile(Uint8Array.of(0xb8, 0xea, 0xa4)))).toMatchObject([{ code: 'not-utf-8' }])
})

describe('what a plan has wrong is told at its place, with the clause around it', () => {
  test.each([
    [
      'a missing key',
      ['steps>4>label', undefined],
      { path: 'steps.4.label', clause: 'S1.4', code: 'missing', expected: 'an object' },
    ],
    ['an unknown key', ['steps>4>colour', 'red'], { path: 'steps.4.colour', clause: 'S1.4', code: 'unknown-key' }],
    [
      'an unknown operation',
      ['steps>4>is>op', 'guess'],
      { path: 'steps.4.is.op', clause: 'S1.4', code: 'wrong-value' },
    ],
    [
      'a number for a text',
      ['parameters>outputRate>clause', 5],
      { path: 'parameters.outputRate.clause', code: 'wrong-type', expected: 'text in quotes' },
    ],
    [
      'a number for a figure',
      ['steps>6>is>no>of>1>key', 1],
      { path: 'steps.6.is.no.of.1.key', clause: 'S2.2', code: 'wrong-type' },
    ],
    [
      'a day that is none',
      ['parameters>outputRate>values>0>since', '2026-02-30'],
      { path: 'parameters.outputRate.values.0.since', clause: 'S2.2', expected: 'a day such as "2026-10-31"' },
    ],
    ['a month that is none', ['from', '2026-13'], { path: 'from', expected: 'a month such as "2026-10"' }],
    [
      'within a filter that could be a name',
      ['steps>0>is>of>0>where>0>keep>name', 7],
      { path: 'steps.0.is.of.0.where.0.keep.name', clause: 'S2.1', expected: 'text in quotes' },
    ],
    ['a name that is inherited', ['groups>constructor', s5.name], { path: 'groups.constructor', code: 'wrong-value' }],
    ['another format', ['format', 'manzu.plan/2'], { path: 'format', expected: 'one of "manzu.plan/1"' }],
    [
      'what can not be computed',
      ['steps>3>is>of>0>name', 'x'],
      { path: 'steps.3.is.of.0.name', clause: 'S2.1', code: 'unknown-step' },
    ],
  ] as const)('%s', (...[, edit, told]) => {
    expect(problemsOf(inPlan(edit))).toMatchObject([told])
  })
})

describe('what a month has wrong is told at its place', () => {
  test.each([
    [
      'a number for an amount',
      ['repairOrders>0>receivedExAccessories', 5],
      {
        path: 'repairOrders.0.receivedExAccessories',
        code: 'wrong-type',
        expected: 'text in quotes',
        params: { id: 'RO1' },
      },
    ],
    [
      'an amount with three places',
      ['repairOrders>0>receivedExAccessories', '1.005'],
      { path: 'repairOrders.0.receivedExAccessories', code: 'wrong-value' },
    ],
    ['a missing list', ['people', undefined], { path: 'people', code: 'missing', expected: 'a list' }],
    [
      'a group that is none',
      ['people>0>group', 'kitchen'],
      { path: 'people.0.group', code: 'wrong-value', params: { id: 'E01' } },
    ],
    ['a day that is none', ['complaints>0>on', 'monday'], { path: 'complaints.0.on', code: 'wrong-value' }],
    [
      'an id twice',
      ['repairOrders>1>id', 'RO1'],
      { path: 'repairOrders.1.id', code: 'duplicate-id', params: { id: 'RO1', first: 'repairOrders.0.id' } },
    ],
    ['a job twice, in two teams', ['teams>1>hours>0>id', 'H1'], { path: 'teams.1.hours.0.id', code: 'duplicate-id' }],
    ['a team twice', ['teams>1>id', 'mechanical'], { path: 'teams.1.id', code: 'duplicate-id' }],
    [
      'a complaint about a stranger',
      ['complaints>0>person', 'E99'],
      { path: 'complaints.0.person', code: 'unknown-person' },
    ],
    [
      'a fault of a stranger',
      ['inspectionFaults>0>person', 'E99'],
      { path: 'inspectionFaults.0.person', code: 'unknown-person' },
    ],
    [
      'a sale by a stranger',
      ['accessorySales>0>seller', 'E99'],
      { path: 'accessorySales.0.seller', code: 'unknown-person' },
    ],
    [
      'a target of a stranger',
      ['targets>accessoryByPerson>0>person', 'E99'],
      { path: 'targets.accessoryByPerson.0.person', code: 'unknown-person' },
    ],
    [
      'a signature of a stranger',
      ['targets>reception>signedBy>0', 'E99'],
      { path: 'targets.reception.signedBy.0', code: 'unknown-person' },
    ],
    [
      'money from a stranger',
      ['teamAdjustments>0>from', 'E99'],
      { path: 'teamAdjustments.0.from', code: 'unknown-person' },
    ],
    ['money to another team', ['teamAdjustments>0>to', 'B01'], { path: 'teamAdjustments.0.to', code: 'not-in-team' }],
    ['work that ends before it begins', ['people>0>to', '2026-09-30'], { path: 'people.0.to', code: 'to-before-from' }],
    ['two scores of one person', ['people>1>id', 'E01'], { path: 'people.1.assessmentScore', code: 'scores-differ' }],
    ['a year that is none', ['period', '9999-12'], { path: 'period', code: 'period-out-of-range' }],
  ] as const)('%s', (...[, edit, told]) => {
    expect(problemsOf(inMonth(edit))).toContainEqual(expect.objectContaining(told))
  })

  test('a sale without a seller, where two sell', () => {
    const told = problemsOf(inMonth(['people>0>group', 'accessory-sales']))
    expect(told).toMatchObject([{ path: 'accessorySales.1.seller', code: 'seller-missing', params: { sellers: '2' } }])
  })
})

test('keys nobody knows are told and left out, wherever they stand', () => {
  const edits: readonly Edit[] = [
    ['colour', 'red'],
    ['repairOrders>0>colour', 'red'],
    ['targets>colour', 'red'],
    ['targets>reception>colour', 'red'],
  ]
  const read = inMonth(...edits)
  expect(read).toMatchObject({ value: (inMonth() as { readonly value: object }).value })
  expect(JSON.stringify('value' in read && read.value)).not.toContain('colour')
  expect('warnings' in read && read.warnings.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
    'colour unknown-key',
    'repairOrders.0.colour unknown-key',
    'targets.colour unknown-key',
    'targets.reception.colour unknown-key',
  ])
})

test('doubts are warnings: two lines on the same days, a missing coefficient, a day without its amount', () => {
  const read = inMonth(
    ['people>9', { ...month.people[2], from: '2026-10-10' }],
    ['people>6>coefficient', undefined],
    ['repairOrders>0>receivedExAccessories', null],
  )
  expect('warnings' in read && read.warnings).toMatchObject([
    { path: 'people.9', code: 'lines-overlap' },
    { path: 'people.6.coefficient', code: 'coefficient-missing', params: { person: 'M02' } },
    { path: 'repairOrders.0.receivedExAccessories', code: 'amount-missing' },
  ])
})

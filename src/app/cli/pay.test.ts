import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { sampleMonth } from '../../../test/support/pay-month.ts'

const manzu = fileURLToPath(new URL('../../../bin/manzu.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'manzu-pay-'))
afterAll(() => rmSync(folder, { recursive: true }))

const save = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
const pay = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [manzu, 'pay', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

interface Statements {
  readonly format: string
  readonly people: Readonly<Record<string, { readonly net: string }>>
  readonly pools: Readonly<Record<string, string>>
  readonly excluded: readonly { readonly fact: string; readonly reason: string }[]
}

const read = (out: string) => JSON.parse(readFileSync(join(folder, out, 'statements.json'), 'utf8')) as Statements

const mechanic = (id: string, coefficient: string) => ({ id, name: id, group: 'mechanical', role: '', coefficient })

const small = {
  period: '2026-10',
  timeZone: 'Asia/Shanghai',
  people: [mechanic('M1', '1.2'), mechanic('M2', '1.0'), mechanic('M3', '0.8')],
  teams: [
    {
      id: 'mechanical',
      hours: [
        { id: 'H1', kind: 'normal', hours: '100.0' },
        { id: 'H2', kind: 'pdi', hours: '3.0' },
      ],
      auxiliary: [{ what: '清洗劑', amount: '200.00' }],
    },
  ],
}

test('evaluate writes the small example of the plan to the cent, twice the same bytes', () => {
  save('small.json', small)
  expect(pay('evaluate', '--input', 'small.json', '--out', 'small')).toEqual({
    status: 0,
    stdout: '2026-10: 3 people, 1815.38; statements.json is in small\n',
    stderr: '',
  })
  const statements = read('small')
  expect(statements).toMatchObject({
    format: 'manzu.statements/1',
    people: { M1: { net: '726.15' }, M2: { net: '605.13' }, M3: { net: '484.10' } },
    pools: { reception: '0.00', install: '0.00', parts: '0.00', mechanical: '1815.38', body: '0.00' },
    excluded: [{ fact: 'H2', reason: 'PDI' }],
  })
  pay('evaluate', '--input', 'small.json', '--out', 'again')
  expect(read('again')).toEqual(statements)
})

test('explain prints a tree with the words of the plan', () => {
  save('month.json', sampleMonth('2026-10'))
  const { status, stdout } = pay('explain', '--input', 'month.json', '--person', 'E01')
  expect(status).toBe(0)
  expect(stdout).toContain('E01 王雅婷  2026-10')
  expect(stdout).toContain('[S2.2 產值×0.5%×產值目標達成率×接車台次目標達成率]')
  expect(stdout).toContain('依據 C-2026-10-1')
  expect(pay('explain', '--input', 'month.json', '--person', 'X', '--language', 'en')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'month.json: nobody of this month is called X\n',
  })
})

test('diff tells what another setting changed, and nothing of what it did not', () => {
  save('month.json', sampleMonth('2026-10'))
  pay('evaluate', '--input', 'month.json', '--out', 'before')
  pay('evaluate', '--input', 'month.json', '--set', 'outputRate=0.006', '--out', 'after')
  const { status, stdout } = pay('diff', 'before', 'after')
  expect(status).toBe(0)
  expect(stdout).toContain('outputRate: 0.005 → 0.006')
  expect(stdout).toMatch(/E01 {2}\d+\.\d\d → \d+\.\d\d {2}\(\+/)
  expect(stdout).not.toContain('mechanical')
})

test('bad input is told with its place, and nothing is written', () => {
  const { people } = small
  save('bad.json', { ...small, people: [{ ...people[0], coefficient: 1.2 }], period: '2026-13' })
  const { status, stdout, stderr } = pay('evaluate', '--input', 'bad.json', '--out', 'nowhere')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('bad.json: period:')
  expect(stderr).toContain('bad.json: people.0.coefficient:')
  expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  const misspelt = pay('evaluate', '--input', 'small.json', '--set', 'outptRate=1', '--out', 'nowhere')
  expect(misspelt).toMatchObject({ status: 2, stderr: expect.stringContaining('nearest outputRate') as string })
})

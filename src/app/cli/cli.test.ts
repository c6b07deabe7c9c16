import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { softwareVersion as version } from '../../platform/version.ts'

const manzu = fileURLToPath(new URL('../../../bin/manzu.mjs', import.meta.url))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manzu-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const supply = 'product,supply\nA,10\n'
const claims = 'product,outlet,requested,limit,weight\nA,a,9,,5\nA,b,3,2,3\nA,c,8,,1\n'
const awards =
  'product,outlet,requested,awarded,entitled,reason\nA,a,9,7,7,waterline\nA,b,3,2,4,limit\nA,c,8,1,1,waterline\n'

const save = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Runs the real command in the folder. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [manzu, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const runAllocate = (out = 'out') =>
  run('allocate', '--supply', 'supply.csv', '--claims', 'claims.csv', '--seed', '2026-W48', '--out', out)
const runVerify = (...more: string[]) =>
  run(
    'verify',
    '--certificate',
    'out/certificate.json',
    '--claims',
    'claims.csv',
    '--awards',
    'out/awards.csv',
    ...more,
  )

beforeEach(() => {
  save('supply.csv', supply)
  save('claims.csv', claims)
})

test('allocate writes awards and certificate of the worked example, and says each product in a line', () => {
  expect(runAllocate()).toEqual({
    status: 0,
    stdout:
      'A: 10 of 20 requested are served, supply 10, waterline 13/10\n' +
      '3 claims on 1 products; awards.csv and certificate.json are in out\n',
    stderr: '',
  })
  expect(read('out/awards.csv')).toBe(awards)
  expect(readdirSync(join(folder, 'out'))).toEqual(['awards.csv', 'certificate.json'])
  expect(JSON.parse(read('out/certificate.json'))).toMatchObject({
    format: 'manzu.certificate/1',
    seed: '2026-W48',
    products: [{ product: 'A', supply: 10, pack: 1, requested: 20, served: 10, waterline: '13/10' }],
  })
})

test('allocate reads a byte order mark, CRLF, quotes and columns in any order, and keeps identifiers as they are', () => {
  save('supply.csv', '\uFEFF"supply",pack,product\r\n7,2,"=cmd,""A"""\r\n')
  save('claims.csv', '\uFEFFweight,limit,note,requested,outlet,product\r\n1.0,,"two\nlines",9,+1,"=cmd,""A"""\r\n')
  expect(runAllocate('quoted').status).toBe(0)
  expect(read('quoted/awards.csv')).toBe(
    'product,outlet,requested,awarded,entitled,reason\n"=cmd,""A""",+1,9,6,6,waterline\n',
  )
})

test('allocate shares nothing among nobody', () => {
  save('claims.csv', 'product,outlet,requested,limit,weight\n')
  expect(runAllocate('empty').status).toBe(0)
  expect(read('empty/awards.csv')).toBe('product,outlet,requested,awarded,entitled,reason\n')
})

const badClaims: [what: string, rows: string | Buffer, place: RegExp][] = [
  ['a product without supply line', 'B,a,1,,1\n', /claims\.csv:5: column product: "B" has no supply line/],
  ['a product and outlet twice', 'A,a,1,,1\n', /claims\.csv:5: column outlet: product "A" and outlet "a" stand/],
  ['a weight of zero', 'A,d,1,,0\n', /claims\.csv:5: column weight: "0"/],
  ['a weight that is no number', 'A,d,1,,NaN\n', /claims\.csv:5: column weight: "NaN"/],
  ['a fractional quantity', 'A,d,1.5,,1\n', /claims\.csv:5: column requested: "1\.5" is not a whole number/],
  ['a negative limit', 'A,d,1,-1,1\n', /claims\.csv:5: column limit: "-1"/],
  ['too many fields', 'A,d,1,,1,7\n', /claims\.csv:5: the row has 6 fields, the header 5/],
  ['an open quote', '"A,d,1,,1\n', /claims\.csv:5: a quote is opened and never closed/],
  ['broken UTF-8', Buffer.from([65, 44, 0xff, 44, 49, 44, 44, 49, 10]), /claims\.csv:5: the row is not UTF-8/],
  ['ten million digits', `A,d,${'9'.repeat(1e7)},,1\n`, /claims\.csv:5: column requested: 9{40}… is above/],
]

test.each(badClaims)('allocate refuses %s and writes nothing', (...[, rows, place]) => {
  save('claims.csv', Buffer.concat([Buffer.from(claims), Buffer.from(rows)]))
  const { status, stdout, stderr } = runAllocate('never')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(place)
  expect(existsSync(join(folder, 'never'))).toBe(false)
})

test('allocate names every bad row, in both files, up to a hundred of them', () => {
  save('claims.csv', claims + 'A,d,x,,1\n'.repeat(150))
  const { stderr } = runAllocate('never')
  expect(stderr.match(/column requested/g)).toHaveLength(100)
  expect(stderr).toMatch(/claims\.csv:5: .*\n/)
  expect(stderr).toMatch(/claims\.csv: and 50 more bad rows\n$/)
  save('claims.csv', `${claims}A,a,1,,1\nB,a,1,,1\n`)
  expect(runAllocate('never').stderr).toMatch(
    /^claims\.csv:5: .*earlier row already\nclaims\.csv:6: .*no supply line\n$/,
  )
  save('supply.csv', 'product,supply,pack\nA,1,0\nA,ten,1\n,1,1\nB,1,\nB,2,1\n')
  expect(
    runAllocate('never')
      .stderr.split('\n')
      .map((line) => line.split(': ').slice(0, 2).join(' ')),
  ).toEqual([
    'supply.csv:2 column pack',
    'supply.csv:3 column supply',
    'supply.csv:4 column product',
    'supply.csv:6 column product',
    '',
  ])
})

test('a missing column, a missing file and a missing option are usage: exit code 2 and one clear line', () => {
  save('claims.csv', 'product,outlet,requested,weight\n')
  expect(runAllocate('never')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/claims\.csv:1: column limit: .*missing/) as string,
  })
  rmSync(join(folder, 'claims.csv'))
  expect(runAllocate('never')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/no such file.*claims\.csv/) as string,
  })
  expect(run('allocate', '--supply', 'supply.csv')).toMatchObject({ status: 2, stdout: '' })
  expect(run('alocate')).toMatchObject({ status: 2, stdout: '' })
})

test('allocate leaves earlier results alone when the new files are bad', () => {
  runAllocate()
  save('claims.csv', `${claims}A,a,1,,1\n`)
  expect(runAllocate().status).toBe(2)
  expect(read('out/awards.csv')).toBe(awards)
  expect(readdirSync(join(folder, 'out'))).toEqual(['awards.csv', 'certificate.json'])
})

test('verify passes a run in one line a product, whole and by outlet', () => {
  runAllocate()
  const line = 'A: 10 of 20 requested are served, supply 10, waterline 13/10: follows\n'
  expect(runVerify()).toEqual({ status: 0, stdout: line, stderr: '' })
  expect(runVerify('--outlet', 'b')).toEqual({ status: 0, stdout: line, stderr: '' })
})

test('verify checks an outlet from nothing but its own rows and the certificate', () => {
  runAllocate()
  save('claims.csv', 'product,outlet,requested,limit,weight\nA,b,3,2,3\n')
  save('out/awards.csv', 'product,outlet,requested,awarded,entitled,reason\nA,b,3,2,4,limit\n')
  expect(runVerify('--outlet', 'b').status).toBe(0)
  expect(runVerify('--outlet', 'z')).toMatchObject({ status: 2, stdout: '' })
})

const changes: [file: string, from: string, to: string][] = [
  ['out/awards.csv', 'A,a,9,7,7', 'A,a,9,8,7'],
  ['out/awards.csv', 'A,c,8,1,1', 'A,c,8,1,2'],
  ['out/awards.csv', '4,limit', '4,full'],
  ['out/awards.csv', 'A,b,3,2,4,limit\n', ''],
  ['claims.csv', 'A,a,9,,5', 'A,a,9,,6'],
  ['claims.csv', 'A,b,3,2,3', 'A,b,3,2,3.1'],
  ['claims.csv', 'A,b,3', 'A,b,4'],
  ['claims.csv', 'A,c,8,,1', 'A,c,8,7,1'],
  ['out/certificate.json', '13/10', '11/10'],
  ['out/certificate.json', '"cutTicket": "a', '"cutTicket": "b'],
  ['out/certificate.json', '"served": 10', '"served": 9'],
  ['out/certificate.json', '"seed": "2026-W48"', '"seed": "2026-W49"'],
]

test.each(changes)('verify refuses a change in %s: %j to %j', (file, from, to) => {
  runAllocate()
  save(file, read(file).replace(from, to))
  const { status, stdout, stderr } = runVerify()
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toMatch(/^does not follow: /)
})

test('verify names the first award that does not follow', () => {
  runAllocate()
  save('out/awards.csv', awards.replace('A,a,9,7', 'A,a,9,8'))
  const said = 'does not follow: product A, outlet a: awarded is stated as 8, the rule gives 7\n'
  expect(runVerify()).toEqual({ status: 1, stdout: said, stderr: '' })
  expect(runVerify('--outlet', 'a')).toEqual({ status: 1, stdout: said, stderr: '' })
})

test('verify refuses files that are none with exit code 2', () => {
  runAllocate()
  save('out/awards.csv', awards.replace('limit', 'luck'))
  expect(runVerify()).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/awards\.csv:3: column reason: "luck"/) as string,
  })
  for (const text of ['{', '[]', '{"format":"manzu.certificate/2"}']) {
    save('out/certificate.json', text)
    expect(runVerify()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/certificate\.json:1: /) as string,
    })
  }
})

test('help and version go to standard output', () => {
  expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  const help = run('--help')
  expect(help.status).toBe(0)
  expect(help.stdout).toMatch(/allocate .*\n\s+verify /)
  for (const command of ['allocate', 'verify']) {
    const { status, stdout } = run(command, '--help')
    expect([status, stdout.includes('Example:')]).toEqual([0, true])
    expect(run('help', command).stdout).toBe(stdout)
  }
})

import { expect, test } from 'vitest'
import { rooms } from '../../src/app/modules.ts'
import type { posts } from '../../src/kernel/caller.ts'
import type { Contract } from '../../src/kernel/contract.ts'
import { createCycle } from '../../src/goods/supply/index.ts'
import { createAccount, createApiKey } from '../../src/network/access/index.ts'
import { createStaff, getOutlet, updateOutlet } from '../../src/network/organisation/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { contractsOf } from '../../src/platform/module.ts'
import { buildApp, buildCtx, mondayMorning } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import { buildNetwork, buildShop, buildWine, openCycle } from '../support/network.ts'
import { askers, type AccessRow } from './access-row.ts'
import { accessTable } from './access-table.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const system = buildCtx(db, clock)
const app = await buildApp(db, clock)
const network = await buildNetwork(system)

const password = 'a password for tests'
const staff = async (email: string, post: (typeof posts)[number]) => {
  const input = { email: `${email}@manzu.example`, name: email, post, team: '', regionId: null, active: true }
  const member = expectDone(await createStaff(system, input))
  return { staffId: member.id, accountId: expectDone(await createAccount(system, { staffId: member.id }, password)).id }
}
const people = {
  administrator: await staff('administrator', 'administrator'),
  planner: await staff('planner', 'planner'),
  stationManager: await staff('station', 'stationManager'),
  payrollClerk: await staff('payroll', 'payrollClerk'),
  employee: await staff('employee', 'employee'),
  manager: await staff('manager', 'accountManager'),
  otherManager: await staff('other', 'accountManager'),
}
const [own, other] = [await buildShop(system, network), await buildShop(system, network)]
const {
  id: _id,
  regionName: _region,
  ownerName: _owner,
  accountManagerName: _manager,
  ...entered
} = expectDone(await getOutlet(system, own.id))
expectDone(await updateOutlet(system, own.id, { ...entered, accountManagerId: people.manager.staffId }))

const boss = buildCtx(db, clock, { ...system.caller, userId: people.administrator.accountId })
const keyFor = async (accountId: string) => expectDone(await createApiKey(boss, { name: 'test', accountId })).key
const openOutlet = async (outletId: number) => expectDone(await createAccount(system, { outletId }, password)).id
const keys: Record<(typeof askers)[number], string | null> = {
  nobody: null,
  owner: await keyFor(await openOutlet(own.id)),
  otherOwner: await keyFor(await openOutlet(other.id)),
  manager: await keyFor(people.manager.accountId),
  otherManager: await keyFor(people.otherManager.accountId),
  planner: await keyFor(people.planner.accountId),
  stationManager: await keyFor(people.stationManager.accountId),
  administrator: await keyFor(people.administrator.accountId),
  payrollClerk: await keyFor(people.payrollClerk.accountId),
  employee: await keyFor(people.employee.accountId),
}

const product = await buildWine(system, network)
const cycle = await openCycle(boss, [{ product, rule: 'waterline' }])
const at = (hours: number) => new Date(clock.now.getTime() + hours * 3_600_000).toISOString()
const draft = expectDone(
  await createCycle(boss, {
    code: 'DRAFT',
    name: '',
    mode: 'order',
    filingOpensAt: null,
    filingClosesAt: null,
    orderingOpensAt: at(1),
    orderingClosesAt: at(2),
    weightBy: 'outlet',
    starWeights: ['1', '1', '1', '1', '1'],
  }),
).id
const fixture = { outlet: own.id, cycle, draft, product: product.id }

const ask = async ({ method, address, body }: AccessRow, key: string | null) => {
  const isCsv = body === 'csv'
  const answer = await app.inject({
    method,
    url: address(fixture),
    headers: {
      ...(key && { 'x-api-key': key }),
      ...(body !== undefined && { 'content-type': isCsv ? 'text/csv' : 'application/json' }),
    },
    ...(body !== undefined && { payload: isCsv ? 'no such column\n1\n' : JSON.stringify(body) }),
  })
  return answer.statusCode
}

const contracts = contractsOf(rooms)

test('every contract has exactly one row, with its own method and address', () => {
  expect(accessTable.map((row) => row.contract).toSorted()).toEqual([...contracts.keys()].toSorted())
  const pattern = ({ path }: Contract) =>
    new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', String.raw`\.`)}$`)
  for (const row of accessTable) {
    const contract = contracts.get(row.contract)
    expect(contract?.method).toBe(row.method)
    expect(row.address(fixture).split('?')[0]).toMatch(contract ? pattern(contract) : /^$/)
  }
})

test.each(accessTable)('$contract answers every asker as the table says', async (row) => {
  const answered: Record<string, number> = {}
  for (const asker of askers) answered[asker] = await ask(row, keys[asker])
  expect(answered).toEqual(Object.fromEntries(askers.map((asker, place) => [asker, row.statuses[place]])))
})

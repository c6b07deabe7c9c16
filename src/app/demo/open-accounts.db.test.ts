import { expect, test } from 'vitest'
import { buildCtx, zone } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { findAccountByName, resetPassword, setAccountActive } from '../../network/access/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillDemo } from './index.ts'
import { openDemoAccounts } from './open-accounts.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-23T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const idOf = async (name: string) => (await findAccountByName(db, name))?.id ?? ''
const open = async () => (await openDemoAccounts(db)).map(({ role }) => role)

test('no account is told where there is no demo network, and of one only those that still open', async () => {
  expect(await open()).toEqual([])
  await fillDemo({ db, zone, now: clock.now }, { outlets: 4, products: 4, cycles: 1 }, () => undefined)
  expect(await open()).toEqual([
    'outletOwner',
    'accountManager',
    'planner',
    'stationManager',
    'payrollClerk',
    'employee',
    'administrator',
  ])
  expectDone(await resetPassword(ctx, await idOf('admin@manzu.example')))
  expectDone(await setAccountActive(ctx, await idOf('planner@manzu.example'), false))
  expect(await open()).toEqual(['outletOwner', 'accountManager', 'stationManager', 'payrollClerk', 'employee'])
})

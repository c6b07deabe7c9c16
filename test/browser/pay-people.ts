import { createAccount } from '../../src/network/access/index.ts'
import { clearMustChange } from '../../src/network/access/access.store.ts'
import { createStaff } from '../../src/network/organisation/index.ts'
import { setUpStation } from '../../src/people/commission/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import type { House } from './house.ts'
import { password } from './network.ts'

/** Somebody at a station who signs in and sees the own pay. */
export interface StationPerson {
  readonly number: string
  readonly name: string
  readonly email: string
  readonly leads: string | null
}

/** A service advisor, who leads reception. */
export const advisor: StationPerson = {
  number: 'E01',
  name: '王雅婷',
  email: 'e01@manzu.example',
  leads: 'reception',
}

/** Gives somebody at a station an account, and tells how it acts. */
export const openPayAccount = async (
  { ctx }: House,
  { outletId, regionId }: { readonly outletId: number; readonly regionId: number },
  { number, name, email, leads }: StationPerson,
): Promise<Caller> => {
  const member = { email, name, post: 'employee', team: '', regionId, active: true } as const
  const { id: staffId } = expectDone(await createStaff(ctx, member))
  const account = expectDone(await createAccount(ctx, { staffId }, password))
  await clearMustChange(ctx.db, account.id)
  expectDone(await setUpStation(ctx, { outletId, planCode: 's5', employees: [{ number, name, staffId, leads }] }))
  return { ...ctx.caller, userId: account.id, name, role: 'employee', outletIds: [], staffId }
}

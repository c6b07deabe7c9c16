import { holdsPassword } from '../../network/access/index.ts'
import type { Db } from '../../platform/db/connect.ts'
import { demoPassword } from './network.ts'

/** One account of the demo network that anybody may try. */
export interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly password: string
}

/** Accounts to show: one of each role. */
export const demoAccounts: readonly DemoAccount[] = [
  { role: 'outletOwner', name: '330100000001', password: demoPassword },
  { role: 'accountManager', name: 'am1@manzu.example', password: demoPassword },
  { role: 'planner', name: 'planner@manzu.example', password: demoPassword },
  { role: 'stationManager', name: 'manager@manzu.example', password: demoPassword },
  { role: 'payrollClerk', name: 'payroll@manzu.example', password: demoPassword },
  { role: 'employee', name: 'e01@manzu.example', password: demoPassword },
  { role: 'administrator', name: 'admin@manzu.example', password: demoPassword },
]

/** Accounts of the demo network that still open with its password: what has been changed is not told as if it held. */
export const openDemoAccounts = async (db: Db): Promise<readonly DemoAccount[]> => {
  const open = await Promise.all(demoAccounts.map(({ name, password }) => holdsPassword(db, name, password)))
  return demoAccounts.filter((_account, place) => open[place])
}

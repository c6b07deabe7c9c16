import type { Role } from '../../kernel/caller.ts'

/** One entry of the navigation; its text is `web.nav.<name>`. */
export interface Entry {
  readonly path: string
  readonly name:
    | 'week'
    | 'orders'
    | 'awards'
    | 'my-fill-rate'
    | 'worklist'
    | 'outlets'
    | 'cycles'
    | 'fill-rates'
    | 'targets'
    | 'deliveries'
    | 'products'
    | 'staff'
    | 'accounts'
    | 'api-keys'
    | 'audit'
    | 'pay-desk'
    | 'pay-plans'
    | 'cockpit'
    | 'pay'
    | 'disputes'
}

const entry = (name: Entry['name'], path = `/${name}`): Entry => ({ name, path })

const byRole: Readonly<Record<Role, readonly Entry[]>> = {
  outletOwner: [entry('week'), entry('orders'), entry('awards'), entry('my-fill-rate')],
  accountManager: [entry('worklist'), entry('outlets'), entry('fill-rates'), entry('cycles'), entry('deliveries')],
  planner: [
    entry('cycles'),
    entry('fill-rates'),
    entry('products'),
    entry('deliveries'),
    entry('targets'),
    entry('worklist'),
    entry('outlets'),
  ],
  stationManager: [
    entry('cockpit'),
    entry('fill-rates'),
    entry('worklist'),
    entry('pay-desk', '/pay/stations'),
    entry('disputes', '/pay/disputes'),
    entry('pay-plans', '/pay/plans'),
    entry('targets'),
    entry('cycles'),
    entry('outlets'),
    entry('deliveries'),
    entry('staff'),
  ],
  administrator: [
    entry('outlets'),
    entry('staff'),
    entry('products'),
    entry('accounts'),
    entry('cycles'),
    entry('fill-rates'),
    entry('targets'),
    entry('deliveries'),
    entry('api-keys'),
    entry('audit'),
  ],
  payrollClerk: [
    entry('pay-desk', '/pay/stations'),
    entry('pay-plans', '/pay/plans'),
    entry('disputes', '/pay/disputes'),
  ],
  employee: [entry('pay'), entry('disputes', '/pay/disputes')],
}

/** Where a role goes, most used first. */
export const navigationFor = (role: Role): readonly Entry[] => byRole[role]

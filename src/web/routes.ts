import type { ComponentType } from 'react'
import { staffRoles as staff, type Role } from '../kernel/caller.ts'
import { Screen as Week } from './pages/goods/ordering/week.tsx'

/** One screen: where it lives, who may open it, and its code, fetched when it is opened. */
export interface Screen {
  readonly path: string
  readonly roles: readonly Role[] | 'all'
  /** True: comes with the app and with its texts (src/web/i18n). */
  readonly isFirst?: boolean
  readonly load: () => Promise<{ readonly Screen: ComponentType }>
}

const planners = ['planner', 'administrator'] as const
const payDesk = ['payrollClerk', 'stationManager'] as const
const overseers = ['planner', 'stationManager', 'administrator'] as const

const earners = ['employee', 'payrollClerk', 'stationManager'] as const

/** Every screen. */
export const screens: readonly Screen[] = [
  { path: '/password', roles: 'all', load: () => import('./pages/network/access/password.tsx') },
  { path: '/design', roles: 'all', load: () => import('./pages/design/design.tsx') },
  { path: '/design/$part', roles: 'all', load: () => import('./pages/design/design.tsx') },
  { path: '/notifications', roles: 'all', load: () => import('./pages/office/notifications/notifications.tsx') },
  { path: '/notifications/settings', roles: 'all', load: () => import('./pages/office/notifications/settings.tsx') },
  { path: '/accounts', roles: ['administrator'], load: () => import('./pages/network/access/accounts.tsx') },
  { path: '/api-keys', roles: ['administrator'], load: () => import('./pages/network/access/api-keys.tsx') },
  { path: '/audit', roles: ['administrator'], load: () => import('./pages/network/access/audit.tsx') },
  { path: '/outlets', roles: staff, load: () => import('./pages/network/organisation/outlets.tsx') },
  { path: '/outlets/$outletId', roles: staff, load: () => import('./pages/network/organisation/outlet.tsx') },
  { path: '/regions', roles: overseers, load: () => import('./pages/network/organisation/regions.tsx') },
  { path: '/owners', roles: overseers, load: () => import('./pages/network/organisation/owners.tsx') },
  { path: '/brands', roles: overseers, load: () => import('./pages/network/catalogue/brands.tsx') },
  { path: '/staff', roles: overseers, load: () => import('./pages/network/organisation/staff.tsx') },
  { path: '/products', roles: staff, load: () => import('./pages/network/catalogue/products.tsx') },
  { path: '/cycles', roles: staff, load: () => import('./pages/goods/supply/cycles.tsx') },
  { path: '/cycles/new', roles: planners, load: () => import('./pages/goods/supply/new-cycle.tsx') },
  { path: '/cycles/$cycleId/studio', roles: overseers, load: () => import('./pages/goods/supply/studio/studio.tsx') },
  { path: '/cycles/$cycleId', roles: staff, load: () => import('./pages/goods/supply/cycle.tsx') },
  {
    path: '/cycles/$cycleId/products/$productId',
    roles: staff,
    load: () => import('./pages/goods/allocation/product-awards.tsx'),
  },
  { path: '/week', roles: ['outletOwner'], isFirst: true, load: () => Promise.resolve({ Screen: Week }) },
  { path: '/orders', roles: ['outletOwner'], load: () => import('./pages/goods/ordering/my-orders.tsx') },
  { path: '/awards', roles: ['outletOwner'], load: () => import('./pages/goods/allocation/my-awards.tsx') },
  { path: '/my-fill-rate', roles: ['outletOwner'], load: () => import('./pages/goods/fill-rate/my-fill-rate.tsx') },
  { path: '/fill-rates', roles: staff, load: () => import('./pages/goods/fill-rate/fill-rates.tsx') },
  { path: '/fill-lines', roles: staff, load: () => import('./pages/goods/fill-rate/fill-lines.tsx') },
  { path: '/targets', roles: overseers, load: () => import('./pages/goods/fill-rate/targets.tsx') },
  { path: '/deliveries', roles: staff, load: () => import('./pages/goods/fill-rate/deliveries.tsx') },
  { path: '/cockpit', roles: ['stationManager'], load: () => import('./pages/cockpit/cockpit.tsx') },
  { path: '/pay/stations', roles: payDesk, load: () => import('./pages/people/commission/desk/stations.tsx') },
  { path: '/pay/stations/$outletId', roles: payDesk, load: () => import('./pages/people/commission/desk/months.tsx') },
  {
    path: '/pay/stations/$outletId/people',
    roles: payDesk,
    load: () => import('./pages/people/commission/set-up/people.tsx'),
  },
  {
    path: '/pay/stations/$outletId/what-if',
    roles: payDesk,
    load: () => import('./pages/people/commission/plan/what-if.tsx'),
  },
  { path: '/pay/plans', roles: payDesk, load: () => import('./pages/people/commission/plan/plans.tsx') },
  { path: '/pay/plans/$planId', roles: payDesk, load: () => import('./pages/people/commission/plan/plan.tsx') },
  { path: '/pay/runs/$runId', roles: payDesk, load: () => import('./pages/people/commission/desk/run.tsx') },
  { path: '/pay/disputes', roles: earners, load: () => import('./pages/people/commission/disputes/disputes.tsx') },
  {
    path: '/pay/disputes/$disputeId',
    roles: earners,
    load: () => import('./pages/people/commission/disputes/dispute.tsx'),
  },
  { path: '/worklist', roles: staff, load: () => import('./pages/goods/fill-rate/worklist.tsx') },
  { path: '/pay', roles: earners, load: () => import('./pages/people/commission/my-pay/my-pay.tsx') },
  { path: '/pay/team', roles: earners, load: () => import('./pages/people/commission/my-pay/team.tsx') },
  {
    path: '/pay/runs/$runId/people/$number',
    roles: earners,
    load: () => import('./pages/people/commission/statement/statement.tsx'),
  },
  {
    path: '/pay/stations/$outletId/facts',
    roles: payDesk,
    load: () => import('./pages/people/commission/facts/facts.tsx'),
  },
  {
    path: '/pay/stations/$outletId/targets',
    roles: payDesk,
    load: () => import('./pages/people/commission/targets/targets.tsx'),
  },
  { path: '/pay/targets', roles: earners, load: () => import('./pages/people/commission/targets/my-targets.tsx') },
  {
    path: '/pay/stations/$outletId/adjustments',
    roles: payDesk,
    load: () => import('./pages/people/commission/adjustments/adjustments.tsx'),
  },
]

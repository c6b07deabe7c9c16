import * as accessContracts from '../network/access/access.contract.ts'
import {
  accessClock,
  accessListeners,
  accessMigrations,
  accessRoutes,
  accessSubjects,
  accessTexts,
  type Auth,
} from '../network/access/index.ts'
import * as catalogueContracts from '../network/catalogue/catalogue.contract.ts'
import { catalogueMigrations, catalogueRoutes, catalogueSubjects, catalogueTexts } from '../network/catalogue/index.ts'
import * as organisationContracts from '../network/organisation/organisation.contract.ts'
import {
  organisationMigrations,
  organisationRoutes,
  organisationSubjects,
  organisationTexts,
} from '../network/organisation/index.ts'
import { auditMigrations } from '../platform/audit/audit.migrations.ts'
import { tableTexts } from '../platform/table/texts.ts'
import * as allocationContracts from '../goods/allocation/allocation.contract.ts'
import { allocationClock, allocationMigrations, allocationRoutes, allocationTexts } from '../goods/allocation/index.ts'
import * as fillRateContracts from '../goods/fill-rate/fill-rate.contract.ts'
import * as reportContracts from '../goods/fill-rate/report.contract.ts'
import * as worklistContracts from '../goods/fill-rate/worklist.contract.ts'
import {
  fillRateClock,
  fillRateMigrations,
  fillRateRoutes,
  fillRateSubjects,
  fillRateTexts,
} from '../goods/fill-rate/index.ts'
import { orderingListeners, orderingMigrations, orderingRoutes, orderingTexts } from '../goods/ordering/index.ts'
import * as orderingContracts from '../goods/ordering/ordering.contract.ts'
import { supplyClock, supplyMigrations, supplyRoutes, supplySubjects, supplyTexts } from '../goods/supply/index.ts'
import * as supplyContracts from '../goods/supply/supply.contract.ts'
import {
  mailFigure,
  notificationsClock,
  notificationsErrand,
  notificationsListeners,
  notificationsMigrations,
  notificationsRoutes,
  notificationsTexts,
} from '../office/notifications/index.ts'
import * as notificationsContracts from '../office/notifications/notifications.contract.ts'
import * as commissionContracts from '../people/commission/commission.contract.ts'
import * as payAdjustmentContracts from '../people/commission/adjustment.contract.ts'
import * as payFactContracts from '../people/commission/fact.contract.ts'
import * as payTargetContracts from '../people/commission/target.contract.ts'
import * as payDisputeFactContracts from '../people/commission/dispute-facts.contract.ts'
import * as payDisputeContracts from '../people/commission/dispute.contract.ts'
import * as payRunContracts from '../people/commission/run-changes.contract.ts'
import * as paySetUpContracts from '../people/commission/set-up.contract.ts'
import * as payStatementContracts from '../people/commission/statement.contract.ts'
import * as payProposalContracts from '../people/commission/propose-adjustment.contract.ts'
import * as payPlanContracts from '../people/commission/plan.contract.ts'
import * as payWhatIfContracts from '../people/commission/what-if.contract.ts'
import {
  commissionMigrations,
  commissionSubjects,
  commissionRoutes,
  commissionTexts,
} from '../people/commission/index.ts'
import type { Migration } from '../platform/db/migrate.ts'
import { httpTexts } from '../platform/http/texts.ts'
import type { NameSubjects, Room } from '../platform/module.ts'

/**
 * All rooms in order: a room may use those before it, never those after it. Notifications stand last, because they listen to
 * every other room and refer to its rows.
 */
export const rooms: readonly Room[] = [
  { name: 'platform', migrations: auditMigrations, texts: tableTexts },
  { name: 'http', texts: httpTexts },
  {
    name: 'organisation',
    migrations: organisationMigrations,
    texts: organisationTexts,
    contracts: organisationContracts,
    routes: organisationRoutes,
    subjects: organisationSubjects,
  },
  {
    name: 'access',
    migrations: accessMigrations,
    texts: accessTexts,
    contracts: accessContracts,
    listeners: accessListeners,
    subjects: accessSubjects,
    clock: accessClock,
  },
  {
    name: 'catalogue',
    migrations: catalogueMigrations,
    texts: catalogueTexts,
    contracts: catalogueContracts,
    routes: catalogueRoutes,
    subjects: catalogueSubjects,
  },
  {
    name: 'supply',
    migrations: supplyMigrations,
    texts: supplyTexts,
    contracts: supplyContracts,
    routes: supplyRoutes,
    subjects: supplySubjects,
    clock: supplyClock,
  },
  {
    name: 'ordering',
    migrations: orderingMigrations,
    texts: orderingTexts,
    contracts: orderingContracts,
    routes: orderingRoutes,
    listeners: orderingListeners,
  },
  {
    name: 'allocation',
    migrations: allocationMigrations,
    texts: allocationTexts,
    contracts: allocationContracts,
    routes: allocationRoutes,
    clock: allocationClock,
  },
  {
    name: 'fill-rate',
    migrations: fillRateMigrations,
    texts: fillRateTexts,
    contracts: { ...fillRateContracts, ...worklistContracts, ...reportContracts },
    routes: fillRateRoutes,
    subjects: fillRateSubjects,
    clock: fillRateClock,
  },
  {
    name: 'commission',
    migrations: commissionMigrations,
    texts: commissionTexts,
    contracts: {
      ...commissionContracts,
      ...payFactContracts,
      ...payTargetContracts,
      ...payRunContracts,
      ...paySetUpContracts,
      ...payStatementContracts,
      ...payWhatIfContracts,
      ...payDisputeContracts,
      ...payDisputeFactContracts,
      ...payAdjustmentContracts,
      ...payProposalContracts,
      ...payPlanContracts,
    },
    routes: commissionRoutes,
    subjects: commissionSubjects,
  },
  {
    name: 'notifications',
    migrations: notificationsMigrations,
    texts: notificationsTexts,
    contracts: notificationsContracts,
    routes: notificationsRoutes,
    listeners: notificationsListeners,
    clock: notificationsClock,
    errand: notificationsErrand,
    figures: [mailFigure],
  },
]

/** Every migration of every room, in room order. */
export const migrations: readonly Migration[] = rooms.flatMap((room) => room.migrations ?? [])

/** What the things of all rooms are called, for the audit trail. */
const nameSubjects: NameSubjects = Object.fromEntries(rooms.flatMap((room) => Object.entries(room.subjects ?? {})))

/** All routes; those of the access room need the sign-in library, which needs the database. */
export const allRoutes = (auth: Auth) => [
  ...accessRoutes(auth, nameSubjects),
  ...rooms.flatMap((room) => room.routes ?? []),
]

/** What each room does by the clock, in room order. */
export const clockSteps = rooms.flatMap((room) => (room.clock ? [room.clock] : []))

/** What each room does that waits for somebody outside, in room order. */
export const errands = rooms.flatMap((room) => (room.errand ? [room.errand] : []))

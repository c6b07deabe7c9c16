export { exportFilings, exportOrders } from './exports.ts'
export { fileNeeds } from './file-needs.ts'
export { getFilingProgress } from './filing-progress.ts'
export { importFilings } from './import-filings.ts'
export { getOffer } from './offer.ts'
export { orderingListeners } from './open-stock.ts'
export { orderingMigrations } from './ordering.migrations.ts'
export { orderingRoutes } from './ordering.routes.ts'
export { readMonthUseOfProduct, type At, type Receipt } from './ordering.store.ts'
export { placeOrder } from './place-order.ts'
export { readFreeStock } from './reservation.store.ts'
export {
  grantWishes,
  insertAwardedOrders,
  listLargestFilings,
  outletsThatAsked,
  readDemandOfProduct,
  readFilings,
  readOrders,
  setGuarantees,
  type AwardedOrder,
  type DemandOfProduct,
  type OrderOfProduct,
  type OutletUnits,
  type ProductOfCycle,
} from './run.store.ts'
export type { Submission } from './submit.ts'
export { orderingTexts } from './texts.ts'

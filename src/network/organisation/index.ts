export { organisationMigrations } from './organisation.migrations.ts'
export { organisationRoutes } from './organisation.routes.ts'
export { organisationSubjects } from './subjects.ts'
export { organisationTexts } from './texts.ts'
export { createOutlet, createStaff, getOutlet, updateOutlet } from './organisation.service.ts'
export { createOwnerEntity, createRegion } from './regions-and-owners.ts'
export {
  findOutlet,
  findOutlets,
  listActiveOutlets,
  listLicences,
  listOutletLabels,
  listOutletNames,
  outletIdsByLicence,
  outletIdsOfManager,
  type ActiveOutlet,
  type Outlet,
  type OutletLabel,
  type OutletName,
  type OutletScope,
  type OutletInput,
  type StaffMember,
} from './organisation.store.ts'
export { importOutlets } from './import-outlets.ts'
export { exportOutlets, listOwnerEntities, listRegions, listStaff } from './lists.ts'
export { findStaff, staffNames } from './staff.store.ts'

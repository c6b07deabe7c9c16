import type { Role } from '../../../../kernel/caller.ts'
import { createProduct } from '../../../../network/catalogue/catalogue.contract.ts'
import { useMe } from '../../../ui/session.ts'

const editors: readonly Role[] = createProduct.permission

/** True for those who may change the catalogue, as the server sees it. */
export const useMayEdit = (): boolean => editors.includes(useMe().role)

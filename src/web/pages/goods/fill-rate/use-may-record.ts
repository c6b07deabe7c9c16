import { useMe } from '../../../ui/session.ts'

/** Whether whoever looks may record what was delivered. */
export const useMayRecord = (): boolean => !['accountManager', 'outletOwner'].includes(useMe().role)

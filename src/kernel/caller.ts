/** Posts that decide what a person may do. The outlet owner signs in with the licence number, all others by e-mail. */
export const roles = ['outletOwner', 'accountManager', 'planner', 'stationManager', 'administrator'] as const

/** Everybody but the outlets. */
export const staffRoles = ['accountManager', 'planner', 'stationManager', 'administrator'] as const

/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/**
 * Who asks. `outletIds` is what the caller may see of the outlets' own data: `'all'`, or exactly these ids
 * (an outlet owner's one, an account manager's own ones).
 */
export interface Caller {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly outletIds: 'all' | readonly number[]
}

/** True when the caller may see or act on the data of this outlet. */
export const mayReachOutlet = (caller: Caller, outletId: number): boolean =>
  caller.outletIds === 'all' || caller.outletIds.includes(outletId)

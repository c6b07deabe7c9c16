/** Those who look after the outlets. */
export const staffRoles = ['accountManager', 'planner', 'stationManager', 'administrator'] as const

/** Everybody who has to do with goods: the outlets and those who look after them. */
export const tradeRoles = ['outletOwner', ...staffRoles] as const

/** What somebody employed may be: those who look after the outlets, who prepares the pay, and everybody else at a station. */
export const posts = [...staffRoles, 'payrollClerk', 'employee'] as const

/** What an account may do goes by its role. The outlet owner signs in with the licence number, all others by e-mail. */
export const roles = ['outletOwner', ...posts] as const

/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/**
 * Who asks. `outletIds` is what the caller may see of the outlets' own data: `'all'`, or exactly these ids
 * (an outlet owner's one, an account manager's own ones, none for who has nothing to do with goods).
 */
export interface Caller {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly outletIds: 'all' | readonly number[]
  /** The member of staff behind the account; absent for an outlet and for the program itself. */
  readonly staffId?: number
}

/** True when the caller may see or act on the data of this outlet. */
export const mayReachOutlet = (caller: Caller, outletId: number): boolean =>
  caller.outletIds === 'all' || caller.outletIds.includes(outletId)

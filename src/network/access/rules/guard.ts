/** What the guard remembers of failed sign-ins of one name or one address. */
export interface GuardMemory {
  readonly failures: number
  readonly firstFailureAt: Date
  readonly lockedUntil: Date | null
}

/** How many failures within `windowMinutes` lock for `lockMinutes`. */
export interface GuardPolicy {
  readonly failures: number
  readonly windowMinutes: number
  readonly lockMinutes: number
}

/** One account: ten wrong passwords in a quarter of an hour lock it for a quarter of an hour (NIST SP 800-63B asks for at most 100). */
export const accountGuard: GuardPolicy = { failures: 10, windowMinutes: 15, lockMinutes: 15 }

/** One address may be a whole shop street behind one router: more failures are borne, the lock is as long. */
export const addressGuard: GuardPolicy = { failures: 100, windowMinutes: 15, lockMinutes: 15 }

const minutes = (count: number): number => count * 60_000

/** A failure older than the longer window counts no more, once its lock has ended. */
export const guardMemoryMs = minutes(Math.max(accountGuard.windowMinutes, addressGuard.windowMinutes))

/**
 * Minutes a lock still lasts, rounded up; 0 when the door is open.
 * Example: locked until 10:15, at 10:03:30 gives 12.
 */
export const minutesLocked = (memory: GuardMemory | undefined, now: Date): number =>
  memory?.lockedUntil && memory.lockedUntil > now
    ? Math.ceil((memory.lockedUntil.getTime() - now.getTime()) / minutes(1))
    : 0

/**
 * What the guard remembers after one more failure at `now`. A window that has run out, or a lock that has ended, starts
 * anew. Example: with the policy 10 / 15 min / 15 min the tenth failure within 15 minutes locks for 15 minutes.
 */
export const afterFailure = (memory: GuardMemory | undefined, policy: GuardPolicy, now: Date): GuardMemory => {
  const over =
    !memory ||
    (memory.lockedUntil !== null && memory.lockedUntil <= now) ||
    now.getTime() - memory.firstFailureAt.getTime() > minutes(policy.windowMinutes)
  const failures = over ? 1 : memory.failures + 1
  const firstFailureAt = over ? now : memory.firstFailureAt
  const locks = failures >= policy.failures
  return { failures, firstFailureAt, lockedUntil: locks ? new Date(now.getTime() + minutes(policy.lockMinutes)) : null }
}

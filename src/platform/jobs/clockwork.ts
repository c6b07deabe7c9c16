import type { Ctx } from '../ctx.ts'
import type { ClockStep } from '../module.ts'

/** Most rounds in one go: more states than any thing has, so that a step that never rests does not stop the others. */
const mostRounds = 20

const throwAll = (errors: readonly unknown[]): void => {
  if (errors.length === 1) throw errors[0]
  if (errors.length > 1) throw new AggregateError(errors, errors.map(String).join('; '))
}

const eachOf = async <T>(
  things: readonly T[],
  work: (thing: T) => Promise<boolean>,
  onError: (thing: T, error: unknown) => void,
): Promise<boolean> => {
  let moved = false
  for (const thing of things)
    try {
      if (await work(thing)) moved = true
    } catch (error) {
      onError(thing, error)
    }
  return moved
}

/**
 * Does the work due for each of many things; true when any moved. One that breaks does not hold up the others: they all
 * have their turn, then its error is thrown, or all errors together.
 */
export const forEachDue = async <T>(things: readonly T[], work: (thing: T) => Promise<boolean>): Promise<boolean> => {
  const errors: unknown[] = []
  const moved = await eachOf(things, work, (_thing, error) => errors.push(error))
  throwAll(errors)
  return moved
}

/**
 * Lets every room take the steps that are due, in room order, again and again until nothing moves. Safe to call at any
 * time and from any number of processes: each step looks at the database, not at what was done before. A step that breaks
 * does not hold up the others; its error is thrown at the end.
 */
export const runClock = async (ctx: Ctx, steps: readonly ClockStep[]): Promise<void> => {
  const failures = new Map<ClockStep, unknown>()
  for (let round = 0; round < mostRounds; round++) {
    const moved = await eachOf(
      steps.filter((step) => !failures.has(step)),
      (step) => step(ctx),
      (step, error) => failures.set(step, error),
    )
    if (!moved) break
  }
  throwAll([...failures.values()])
}

/** A clock that is going; `stop` waits for the step under way. */
export interface Clockwork {
  readonly stop: () => Promise<void>
}

/** Looks every `everyMs` whether something is due. A step that fails is told and tried again the next time. */
export const startClockwork = (
  ctx: () => Ctx,
  steps: readonly ClockStep[],
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Clockwork => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()
  const tick = async (): Promise<void> => {
    try {
      await runClock(ctx(), steps)
    } catch (error) {
      onError(error)
    }
    if (!stopped) timer = setTimeout(go, everyMs)
  }
  const go = (): void => {
    underWay = tick()
  }
  go()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}

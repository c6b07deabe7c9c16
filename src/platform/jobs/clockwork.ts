import type { Ctx } from '../ctx.ts'
import type { ClockStep } from '../module.ts'

/** Most rounds in one go: more states than any thing has, so that a step that never rests does not stop the others. */
const mostRounds = 20

/**
 * Lets every room take the steps that are due, in room order, again and again until nothing moves. Safe to call at any
 * time and from any number of processes: each step looks at the database, not at what was done before.
 */
export const runClock = async (ctx: Ctx, steps: readonly ClockStep[]): Promise<void> => {
  for (let round = 0; round < mostRounds; round++) {
    let moved = false
    for (const step of steps) if (await step(ctx)) moved = true
    if (!moved) return
  }
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

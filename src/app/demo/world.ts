import type { Caller } from '../../kernel/caller.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { DemoProduct } from './catalogue.ts'
import type { DemoOutlet } from './network.ts'

/** The demo's world: its people and goods, and a clock that is moved from week to week. */
export interface DemoWorld {
  readonly outlets: readonly DemoOutlet[]
  readonly products: readonly DemoProduct[]
  readonly clock: { now: Date }
  /** A context at the clock's time for whoever acts. */
  readonly as: (caller: Caller) => CallerCtx
  readonly planner: Caller
  readonly zone: string
}

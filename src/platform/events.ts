import type { Ctx } from './ctx.ts'

/** Something an earlier room did that a later room may want to follow up. */
export interface Event {
  readonly name: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A later room's answer to an event; runs inside the transaction of the room that told it. */
export interface Listener {
  readonly event: string
  readonly hear: (ctx: Ctx, event: Event) => Promise<void>
}

/** Tells an event to every listener, one after another, in the transaction of the context: all of it holds, or none. */
export type Tell = (ctx: Ctx, event: Event) => Promise<void>

/** Joins the listeners of all rooms. */
export const createTell =
  (listeners: readonly Listener[]): Tell =>
  async (ctx, event) => {
    for (const listener of listeners) if (listener.event === event.name) await listener.hear(ctx, event)
  }

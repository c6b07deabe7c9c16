import type { Listener, Tell } from './ctx.ts'

/** Joins the listeners of all rooms; they hear an event one after another, in the transaction it is told in. */
export const createTell =
  (listeners: readonly Listener[]): Tell =>
  async (ctx, event) => {
    for (const listener of listeners) if (listener.event === event.name) await listener.hear(ctx, event)
  }

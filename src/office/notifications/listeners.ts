import { sumAwardsByOutlet } from '../../goods/allocation/index.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { Ctx, Event, Listener } from '../../platform/ctx.ts'
import { hearDelivered } from './delivery-short.ts'
import { withdrawReminder } from './notification.store.ts'
import { payListeners } from './tell-pay.ts'
import { postListeners } from './tell-posts.ts'
import { cycleOf, outletsOfCycle, peopleFor, tellPeople } from './tell-people.ts'

const dayMs = 86_400_000

/** The same for many. */
const toEach = <T>(ids: Iterable<T>, said: RefusalParams = {}): Map<T, RefusalParams> =>
  new Map([...ids].map((id) => [id, said]))

/** The policy is public: outlets of the cycle and their account managers are told from when until when it is open. */
const hearPublished = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycle = await cycleOf(ctx, data['cycleId'])
  const outlets = await outletsOfCycle(ctx, cycle.id)
  const managers = new Set(outlets.flatMap(({ managerId }) => (managerId === null ? [] : [managerId])))
  const closesAt = cycle.filingClosesAt ?? cycle.orderingClosesAt
  const opensAt = cycle.filingOpensAt ?? cycle.orderingOpensAt
  const words = { outlets: toEach(outlets.map(({ outletId }) => outletId)), managers: toEach(managers) }
  const params = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
  const happening = { kind: 'policy-published', cycle, params, mailUntil: closesAt } as const
  await tellPeople(ctx, happening, await peopleFor(ctx, words))
}

const wordsOfAwards = async (ctx: Ctx, of: { cycleId: number; stage: 'award' | 'leftover' }) =>
  (await sumAwardsByOutlet(ctx.db, of)).map(
    ({ outletId, lines, inFull, units }) => [outletId, { lines, inFull, units }] as const,
  )

/** Awards stand: every outlet that asked is told, also the one that got nothing, and until when it may still change its order. */
const hearAwarded = async (ctx: Ctx, cycleId: unknown): Promise<void> => {
  const cycle = await cycleOf(ctx, cycleId)
  const outlets = new Map(await wordsOfAwards(ctx, { cycleId: cycle.id, stage: 'award' }))
  const closesAt = cycle.orderingClosesAt
  const params = { closesAt: closesAt.toISOString() }
  const happening = { kind: 'award-ready', cycle, params, mailUntil: closesAt } as const
  await tellPeople(ctx, happening, await peopleFor(ctx, { outlets }))
}

/** Wishes were shared: whoever got something more is told. */
const hearShared = async (ctx: Ctx, cycleId: unknown): Promise<void> => {
  const cycle = await cycleOf(ctx, cycleId)
  const all = await wordsOfAwards(ctx, { cycleId: cycle.id, stage: 'leftover' })
  const outlets = new Map(all.filter(([, { units }]) => units > 0))
  const mailUntil = new Date(ctx.now().getTime() + 3 * dayMs)
  await tellPeople(ctx, { kind: 'wish-granted', cycle, mailUntil }, await peopleFor(ctx, { outlets }))
}

const hearStage = async (ctx: Ctx, { data }: Event): Promise<void> => {
  if (data['stage'] === 'award') await hearAwarded(ctx, data['cycleId'])
  if (data['stage'] === 'leftover') await hearShared(ctx, data['cycleId'])
}

/**
 * An outlet has filed, or taken all back: either way we heard from it, and what it has not read of our reminder is taken
 * back; its mail is then not sent. Sent along with the filing, which waits for nothing.
 */
const hearSubmitted = async (ctx: Ctx, { data }: Event): Promise<void> => {
  if (data['kind'] !== 'file') return
  await withdrawReminder(ctx.db, { outletId: Number(data['outletId']), cycleId: Number(data['cycleId']) })
}

/** What earlier rooms do that people want to know; told in the same transaction, so nobody hears of what was undone. */
export const notificationsListeners: readonly Listener[] = [
  { event: 'supply.cycle-published', hear: hearPublished },
  { event: 'ordering.submitted', hear: hearSubmitted },
  { event: 'allocation.stage-done', hear: hearStage },
  { event: 'fill-rate.delivered', hear: hearDelivered },
  ...postListeners,
  ...payListeners,
]

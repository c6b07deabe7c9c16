import { shortDeliveries, type ShortDelivery } from '../../goods/fill-rate/index.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { OutletScope } from '../../network/organisation/index.ts'
import type { Ctx, Event } from '../../platform/ctx.ts'
import { updateUnread, withdrawUnread } from './notification.store.ts'
import { cycleOf, openOutlets, peopleFor, tellPeople, type TellingOutlet, type Words } from './tell-people.ts'

/** Deliveries are recorded one by one: mails wait this long for the rest, and are not sent when it came after all. */
const settleMs = 30 * 60_000
const mailLastsMs = 3 * 86_400_000

const scopeOf = (outletIds: unknown): OutletScope => (Array.isArray(outletIds) ? outletIds.map(Number) : 'all')

/** The outlets something came to, and all others of their account managers, whose sums may have changed. */
const concerned = async (ctx: Ctx, scope: OutletScope): Promise<TellingOutlet[]> => {
  const all = await openOutlets(ctx, 'all')
  if (scope === 'all') return all
  const named = new Set(scope)
  const managers = new Set(all.filter(({ outletId }) => named.has(outletId)).map(({ managerId }) => managerId))
  return all.filter(({ outletId, managerId }) => named.has(outletId) || (managerId !== null && managers.has(managerId)))
}

const sumsByManager = (outlets: readonly TellingOutlet[], short: ReadonlyMap<number, ShortDelivery>) => {
  const sums = new Map<number, { outlets: number; units: number }>()
  for (const { outletId, managerId } of outlets) {
    if (managerId === null) continue
    const sum = sums.get(managerId) ?? { outlets: 0, units: 0 }
    const found = short.get(outletId)
    sums.set(managerId, { outlets: sum.outlets + (found ? 1 : 0), units: sum.units + (found?.units ?? 0) })
  }
  return sums
}

const wordsOf = (outlets: readonly TellingOutlet[], short: ReadonlyMap<number, ShortDelivery>): Required<Words> => ({
  outlets: new Map(
    outlets.map(({ outletId }): [number, RefusalParams] => {
      const { lines = 0, units = 0 } = short.get(outletId) ?? {}
      return [outletId, { lines, units }]
    }),
  ),
  managers: new Map([...sumsByManager(outlets, short)].map(([id, sum]): [number, RefusalParams] => [id, { ...sum }])),
})

/**
 * Deliveries were recorded: outlets to which less came than they ordered, and their account managers, are told once a cycle.
 * What has not been read is brought up to date, and taken back when all came after all.
 */
export const hearDelivered = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycle = await cycleOf(ctx, data['cycleId'])
  const outlets = await concerned(ctx, scopeOf(data['outletIds']))
  const ids = outlets.map(({ outletId }) => outletId)
  const short = new Map((await shortDeliveries(ctx.db, cycle.id, ids)).map((row) => [row.outletId, row]))
  const people = await peopleFor(ctx, wordsOf(outlets, short))
  const isShort = ({ params }: (typeof people)[number]): boolean => Number(params['units']) > 0
  const of = { kind: 'delivery-short', cycleId: cycle.id } as const
  const fine = people.filter((person) => !isShort(person)).map(({ userId }) => userId)
  await withdrawUnread(ctx.db, of, fine)
  await updateUnread(ctx.db, of, people.filter(isShort))
  const now = ctx.now().getTime()
  const times = { mailAfter: new Date(now + settleMs), mailUntil: new Date(now + mailLastsMs) }
  await tellPeople(ctx, { kind: of.kind, cycle, ...times }, people.filter(isShort))
}

import { sumAwardsByOutlet } from '../../goods/allocation/index.ts'
import { areDeliveriesComplete, missedTargets, shortDeliveries } from '../../goods/fill-rate/index.ts'
import type { Ctx, Event, Listener } from '../../platform/ctx.ts'
import { cycleOf, keepTold, peopleOfPost } from './tell-people.ts'

/** A run, a rate or a sum is of use for as long as somebody may act on it; then it is in the lists anyway. */
const mailLastsMs = 3 * 86_400_000

const mailUntil = (ctx: Ctx): Date => new Date(ctx.now().getTime() + mailLastsMs)

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)

/** A run broke and is tried again every few seconds: planners are told once a cycle. */
const hearBroken = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycle = await cycleOf(ctx, data['cycleId'])
  const told = await peopleOfPost(ctx, 'planner', {})
  await keepTold(ctx, { kind: 'run-broken', cycle, mailUntil: mailUntil(ctx) }, { told, holds: true })
}

/**
 * A run is done: that it was broken is over, and planners are told what came of the awards. Where outlets order without
 * filing there are none, and the sharing of wishes is the run; guarantees alone are none.
 */
const hearDone = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycle = await cycleOf(ctx, data['cycleId'])
  const told = await peopleOfPost(ctx, 'planner', {})
  await keepTold(ctx, { kind: 'run-broken', cycle, mailUntil: mailUntil(ctx) }, { told, holds: false })
  const stage = cycle.mode === 'order' ? 'leftover' : 'award'
  if (data['stage'] !== stage) return
  const rows = await sumAwardsByOutlet(ctx.db, { cycleId: cycle.id, stage })
  const [lines, inFull] = [sum(rows, (row) => row.lines), sum(rows, (row) => row.inFull)]
  const params = { outlets: rows.length, lines, inFull }
  await keepTold(ctx, { kind: 'run-done', cycle, params, mailUntil: mailUntil(ctx) }, { told, holds: true })
}

/**
 * Planners hear of what did not come when all deliveries of a cycle are said to be recorded, not of every part of one that
 * is still on its way.
 */
const hearDelivered = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycle = await cycleOf(ctx, data['cycleId'])
  const isComplete = await areDeliveriesComplete(ctx.db, cycle.id)
  const short = isComplete ? await shortDeliveries(ctx.db, cycle.id, 'all') : []
  const said = { outlets: short.length, lines: sum(short, (row) => row.lines), units: sum(short, (row) => row.units) }
  const told = await peopleOfPost(ctx, 'planner', said)
  const happening = { kind: 'delivery-short', cycle, mailUntil: mailUntil(ctx) } as const
  await keepTold(ctx, happening, { told, holds: short.length > 0 })
}

const judgeTargets = async (ctx: Ctx, cycleId: number): Promise<void> => {
  const [cycle, { missed, judged }] = [await cycleOf(ctx, cycleId), await missedTargets(ctx, cycleId)]
  const told = await peopleOfPost(ctx, 'stationManager', { missed, judged })
  const happening = { kind: 'target-missed', cycle, mailUntil: mailUntil(ctx) } as const
  await keepTold(ctx, happening, { told, holds: missed > 0 })
}

/** The rate of a cycle stands: first as ordered, then as delivered. Station managers hear of targets it left unreached. */
const hearCounted = (ctx: Ctx, { data }: Event): Promise<void> => judgeTargets(ctx, Number(data['cycleId']))

/** The same once all deliveries are recorded; until then every delivery would say something else. */
const hearDeliveredForTargets = async (ctx: Ctx, { data }: Event): Promise<void> => {
  const cycleId = Number(data['cycleId'])
  if (await areDeliveriesComplete(ctx.db, cycleId)) await judgeTargets(ctx, cycleId)
}

/** What planners and station managers are told of. */
export const postListeners: readonly Listener[] = [
  { event: 'allocation.stage-broken', hear: hearBroken },
  { event: 'allocation.stage-done', hear: hearDone },
  { event: 'fill-rate.counted', hear: hearCounted },
  { event: 'fill-rate.delivered', hear: hearDelivered },
  { event: 'fill-rate.delivered', hear: hearDeliveredForTargets },
]

import type { RefusalParams } from '../../kernel/refusal.ts'
import { findCycle, listCycleOutlets, type CycleRow } from '../../goods/supply/index.ts'
import { listHolders, listHoldersOfRole, type Holder } from '../../network/access/index.ts'
import { listOutletLabels, type OutletScope } from '../../network/organisation/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { insertNotifications, updateUnread, withdrawUnread, type Told } from './notification.store.ts'
import { type NotificationKind, topicOf } from './rules/kinds.ts'

/** An outlet of a cycle with the account manager it has now. */
export interface TellingOutlet {
  readonly outletId: number
  readonly managerId: number | null
}

/** Outlets with their account managers; closed ones are told nothing and are absent. */
export const openOutlets = async (ctx: Ctx, scope: OutletScope): Promise<TellingOutlet[]> =>
  [...(await listOutletLabels(ctx.db, scope)).values()]
    .filter(({ active }) => active)
    .map(({ id, accountManagerId }) => ({ outletId: id, managerId: accountManagerId }))

/** The outlets that take part in a cycle and are still open. */
export const outletsOfCycle = async (ctx: Ctx, cycleId: number): Promise<TellingOutlet[]> =>
  openOutlets(
    ctx,
    (await listCycleOutlets(ctx.db, cycleId)).map(({ outletId }) => outletId),
  )

/** The cycle an event is about. */
export const cycleOf = async (ctx: Ctx, cycleId: unknown): Promise<CycleRow> => {
  const cycle = await findCycle(ctx.db, Number(cycleId))
  if (!cycle) throw new Error(`an event told of cycle ${String(cycleId)}, which is not there`)
  return cycle
}

/** What a sentence says of a cycle. */
export const cycleWords = ({ code, name }: CycleRow): RefusalParams => ({ cycle: name === '' ? code : name })

/** What is told to each outlet and to each account manager, by their ids. */
export interface Words {
  readonly outlets?: ReadonlyMap<number, RefusalParams>
  readonly managers?: ReadonlyMap<number, RefusalParams>
}

const toldOf = (holder: Holder, { outlets, managers }: Words): Told[] => {
  const { userId, outletId, staffId } = holder
  const said = outletId === null ? managers?.get(staffId ?? 0) : outlets?.get(outletId)
  if (!said) return []
  return [
    { userId, outletId, audience: outletId === null ? 'manager' : 'outlet', hasEmail: outletId === null, params: said },
  ]
}

/** The people with an open account among those something is to be told to. */
export const peopleFor = async (ctx: Ctx, words: Words): Promise<Told[]> => {
  const outletIds = [...(words.outlets?.keys() ?? [])]
  const staffIds = [...(words.managers?.keys() ?? [])]
  return (await listHolders(ctx.db, { outletIds, staffIds })).flatMap((holder) => toldOf(holder, words))
}

/** Everybody with an open account who holds a post, all told the same. */
export const peopleOfPost = async (
  ctx: Ctx,
  post: 'planner' | 'stationManager',
  params: RefusalParams,
): Promise<Told[]> =>
  (await listHoldersOfRole(ctx.db, post)).map(({ userId }) => ({
    userId,
    outletId: null,
    audience: post,
    hasEmail: true,
    params,
  }))

/** What happened, to be told to many. */
export interface Happening {
  readonly kind: NotificationKind
  readonly cycle: CycleRow
  readonly params?: RefusalParams
  /** After this instant a mail about it is of no use. */
  readonly mailUntil: Date
  /** Mails wait until then for what else may come; now when absent. */
  readonly mailAfter?: Date
}

/** People, and whether what they are told of holds. */
export interface KeptTold {
  readonly told: readonly Told[]
  readonly holds: boolean
}

/** What holds now is told; what was told, not read and holds no more is brought up to date or taken back. */
export const keepTold = async (ctx: Ctx, happening: Happening, { told, holds }: KeptTold): Promise<void> => {
  const of = { kind: happening.kind, cycleId: happening.cycle.id }
  if (!holds)
    return withdrawUnread(
      ctx.db,
      of,
      told.map(({ userId }) => userId),
    )
  await updateUnread(ctx.db, of, told)
  await tellPeople(ctx, happening, told)
}

/** Tells people once, in the transaction of the context; who was told before is told nothing. */
export const tellPeople = async (ctx: Ctx, happening: Happening, told: readonly Told[]): Promise<number> => {
  const { kind, cycle, params = {}, mailUntil, mailAfter = ctx.now() } = happening
  if (told.length === 0) return 0
  const telling = {
    kind,
    topic: topicOf(kind),
    aboutId: cycle.id,
    madeAt: ctx.now(),
    params: { ...cycleWords(cycle), ...params },
    mailUntil: ctx.mailer ? mailUntil : null,
    mailAfter,
  }
  return insertNotifications(ctx.db, telling, told)
}

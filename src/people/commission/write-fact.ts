import type { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './fact.contract.ts'
import { lockStation } from './fact.store.ts'
import { takeInFacts } from './facts.ts'
import { draftingOf, isLine, type KindOfStation } from './import-facts.ts'
import { noteOfPaidMonths } from './paid-months.ts'
import { addPeople } from './people.store.ts'
import { readEntered, readWithdrawal } from './read-entered.ts'

type Asked = KindOfStation & z.output<typeof contracts.recordPayFact.body>
type Answered = z.output<typeof contracts.recordPayFact.answer>

const sourceOf = (ctx: CallerCtx, how: 'entered' | 'withdrawn', reason: string): string =>
  reason === ''
    ? ctx.translate(ctx.language, 'commission.source.screen')
    : ctx.translate(ctx.language, `commission.source.${how}`, { reason })

/** Records one fact or a further revision of it. Sent twice it changes nothing. */
export const recordFact = (ctx: CallerCtx, asked: Asked): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, kind, values, key, reason } = asked
    await lockStation(tx.db, outletId)
    const drafting = await draftingOf(tx, asked)
    if (isRefusal(drafting)) return drafting
    const read = await readEntered(tx, drafting, { outletId, values, key })
    if (isRefusal(read)) return read
    const { fact, effect, before: known } = read
    if (effect === 'same') return { key: fact.key, effect, notes: [] }
    const moving = [{ fact, before: known?.payload ?? null }]
    const notes = [...(await noteOfPaidMonths(tx, outletId, { plan: drafting.plan, moving }))]
    const taken = await takeInFacts(tx, { outletId, source: sourceOf(tx, 'entered', reason), facts: [fact] })
    if (isRefusal(taken)) return taken
    if (isLine(fact.payload))
      await addPeople(tx.db, outletId, [{ number: fact.payload.person, name: fact.payload.name }])
    const change = {
      subject: 'outlet',
      subjectId: outletId,
      before: known?.payload,
      after: { kind, key: fact.key, reason, says: fact.payload },
    }
    await record(tx, { action: 'pay-fact.recorded', ...change })
    return { key: fact.key, effect, notes }
  })

/** Withdraws a fact; it stays on record and counts no more. Withdrawn twice is withdrawn once. */
export const withdrawFact = (
  ctx: CallerCtx,
  { outletId, kind, key, reason }: KindOfStation & { readonly key: string; readonly reason: string },
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    await lockStation(tx.db, outletId)
    const drafting = await draftingOf(tx, { outletId, kind })
    if (isRefusal(drafting)) return drafting
    const read = await readWithdrawal(tx, drafting, { outletId, key })
    if (isRefusal(read)) return read
    const { fact, before } = read
    if (before.payload === null) return { done: true as const }
    const taken = await takeInFacts(tx, { outletId, source: sourceOf(tx, 'withdrawn', reason), facts: [fact] })
    if (isRefusal(taken)) return taken
    const change = { subject: 'outlet', subjectId: outletId, before: before.payload, after: { kind, key, reason } }
    await record(tx, { action: 'pay-fact.withdrawn', ...change })
    return { done: true as const }
  })

import { createHash, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import type { Role } from '../../kernel/caller.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findHolders, type AccountHolder } from '../../network/access/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { insertConfirmation } from './mail.store.ts'
import type * as contracts from './notifications.contract.ts'
import {
  countCode,
  countTry,
  findPeople,
  listChoices,
  lockPerson,
  saveChoices,
  savePerson,
  setEmail,
  setEntered,
  type EnteredAddress,
  type Person,
} from './person.store.ts'
import { kindsOf, type Audience } from './rules/kinds.ts'
import { usualPerson } from './usual-person.ts'

type SettingsView = z.output<typeof contracts.notificationSettings>

const codeLastsMs = 30 * 60_000
const codesPerHour = 5
const hourMs = 3_600_000
const mostTries = 5

const holderOf = async (ctx: CallerCtx): Promise<AccountHolder | undefined> =>
  (await findHolders(ctx.db, [ctx.caller.userId])).get(ctx.caller.userId)

const personOf = async (ctx: CallerCtx): Promise<Person> =>
  (await findPeople(ctx.db, [ctx.caller.userId])).get(ctx.caller.userId) ?? usualPerson(ctx.caller.userId)

/**
 * Administrators are told of nothing: what they look after tells itself in `/metrics` and on their pages. Who sees to pay may
 * be paid here too.
 */
const audiencesOf: Readonly<Record<Role, readonly Audience[]>> = {
  outletOwner: ['outlet'],
  accountManager: ['manager'],
  planner: ['planner'],
  stationManager: ['stationManager', 'payDesk', 'employee'],
  administrator: [],
  payrollClerk: ['payDesk', 'employee'],
  employee: ['employee'],
}

const kindsFor = (ctx: CallerCtx) => audiencesOf[ctx.caller.role].flatMap(kindsOf)

/** How the caller is told. */
export const getSettings = async (ctx: CallerCtx): Promise<SettingsView> => {
  const [holder, person] = [await holderOf(ctx), await personOf(ctx)]
  const chosen = new Map((await listChoices(ctx.db, ctx.caller.userId)).map((choice) => [choice.kind, choice]))
  return {
    choices: kindsFor(ctx).map((kind) => chosen.get(kind) ?? { kind, inApp: true, byMail: true }),
    quiet: person.quiet,
    language: person.language,
    email: person.email ?? holder?.email ?? null,
    isSignInEmail: person.email === null && (holder?.email ?? null) !== null,
    enteredEmail: person.entered?.email ?? null,
    isMailOn: ctx.mailer !== null,
  }
}

/** Chooses kinds, quiet hours and language. */
export const saveSettings = (
  ctx: CallerCtx,
  { choices, quiet, language }: z.output<(typeof contracts.saveNotificationSettings)['body']>,
): Promise<SettingsView | Refusal> =>
  transact(ctx, async (tx) => {
    if (!(await holderOf(tx))) return refusal('conflict', 'notifications.no-account')
    await savePerson(tx.db, { userId: tx.caller.userId, language, quiet })
    await saveChoices(tx.db, tx.caller.userId, [...new Map(choices.map((one) => [one.kind, one])).values()])
    return getSettings(tx)
  })

const hashOf = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}:${code}`, 'utf8').digest('hex')

/** Six digits from a fresh secret. */
const codeFrom = (secret: string): string => String(BigInt(`0x${secret}`) % 1_000_000n).padStart(6, '0')

/** Keeps an address until the code mailed to it comes back; a few codes an hour, so that nobody floods a stranger. */
export const enterAddress = (ctx: CallerCtx, typed: string): Promise<SettingsView | Refusal> =>
  transact(ctx, async (tx) => {
    if (!tx.mailer) return refusal('conflict', 'notifications.mail-is-off')
    if (!(await holderOf(tx))) return refusal('conflict', 'notifications.no-account')
    const { userId } = tx.caller
    const [email, now] = [typed.toLowerCase(), tx.now()]
    // Who chose nothing yet is written to in the language of the screen the address was typed on.
    await lockPerson(tx.db, { ...usualPerson(userId), language: tx.language })
    const since = new Date(now.getTime() - hourMs)
    if (!(await countCode(tx.db, { userId, now, since, atMost: codesPerHour })))
      return refusal('tooMany', 'notifications.too-many-codes', { count: codesPerHour })
    const [code, expiresAt] = [codeFrom(tx.draw()), new Date(now.getTime() + codeLastsMs)]
    await setEntered(tx.db, userId, { email, codeHash: hashOf(userId, code), expiresAt })
    await insertConfirmation(tx.db, { userId, params: { email, code }, madeAt: now, expiresAt })
    return getSettings(tx)
  })

const isRight = (ctx: CallerCtx, entered: EnteredAddress, code: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(ctx.caller.userId, code)), Buffer.from(entered.codeHash))

const useCode = async (tx: CallerCtx, code: string): Promise<Refusal | undefined> => {
  const person = await personOf(tx)
  const { entered } = person
  if (!entered) return refusal('conflict', 'notifications.no-address-entered')
  if (entered.expiresAt <= tx.now() || entered.tries >= mostTries)
    return refusal('conflict', 'notifications.code-is-over')
  if (!isRight(tx, entered, code)) {
    await countTry(tx.db, tx.caller.userId)
    return refusal('invalid', 'notifications.wrong-code')
  }
  await setEmail(tx.db, tx.caller.userId, entered.email)
  const change = { before: { email: person.email }, after: { email: entered.email } }
  await record(tx, { action: 'mail-address.changed', subject: 'account', subjectId: tx.caller.userId, ...change })
  return undefined
}

/** Confirms the address that was entered; a handful of wrong codes end it. */
export const confirmAddress = async (ctx: CallerCtx, code: string): Promise<SettingsView | Refusal> => {
  // A wrong code is a "no" that must be counted all the same, so it leaves the transaction as a plain value.
  const { refused } = await transact(ctx, async (tx) => {
    await lockPerson(tx.db, usualPerson(tx.caller.userId))
    return { refused: await useCode(tx, code) }
  })
  return isRefusal(refused) ? refused : getSettings(ctx)
}

/** Forgets the address, also one that waits for its code. */
export const removeAddress = (ctx: CallerCtx): Promise<SettingsView | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await personOf(tx)
    await setEmail(tx.db, tx.caller.userId, null)
    if (before.email !== null) {
      const change = { before: { email: before.email }, after: { email: null } }
      await record(tx, { action: 'mail-address.changed', subject: 'account', subjectId: tx.caller.userId, ...change })
    }
    return getSettings(tx)
  })

import type { z } from 'zod'
import { businessDay } from '../../kernel/period.ts'
import { isRefusal, refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { findNewest, lockStation } from './fact.store.ts'
import { keptTarget, takeInFacts } from './facts.ts'
import { judgeDraft } from './judge-draft.ts'
import { signedSheet } from './load-month.ts'
import { filedKind, optionNames } from './fact-kinds.ts'
import { draftOf, type RowProblem, rowProblems } from './draft-fact.ts'
import { readField } from './rules/fact-field.ts'
import {
  addSignature,
  sheetHash,
  type Signature,
  type SignedSheet,
  signedFields,
  signersOf,
} from './rules/target-sheet.ts'
import { listRuns } from './run.store.ts'
import { type SheetDesk, sheetDesk, sheetKey } from './targets.ts'
import type * as contracts from './target.contract.ts'
import { employmentOf } from './who-may-look.ts'

type Entered = z.output<typeof contracts.savePayTarget.body> & { readonly outletId: number }
type Paper = z.output<typeof contracts.recordPaperSignature.body> & { readonly outletId: number }

interface Found extends SheetDesk {
  readonly sheet: SignedSheet
}

const findSheet = async (tx: CallerCtx, outletId: number, key: string): Promise<Found | Refusal> => {
  const known = (await findNewest(tx.db, outletId, [{ kind: 'target', id: key }])).get(`target/${key}`)
  if (!known?.payload) return refusal('notFound', 'commission.no-target', { key })
  const sheet = signedSheet.parse(known.payload)
  const desk = await sheetDesk(tx, outletId, sheet.period)
  return isRefusal(desk) ? desk : { ...desk, sheet }
}

/** A paid month stands: nobody signs or enters its targets any more on a screen; a file may still correct it. */
const refusePaid = async (tx: CallerCtx, outletId: number, period: string): Promise<Refusal | undefined> => {
  const runs = await listRuns(tx.db, outletId)
  const isPaid = runs.some((run) => run.period === period && run.status === 'paid')
  return isPaid ? refusal('conflict', 'commission.target-month-paid', { period }) : undefined
}

interface Signing {
  readonly outletId: number
  readonly found: Found
  readonly signatures: readonly Omit<Signature, 'hash' | 'at'>[]
}

const keepSignatures = async (
  tx: CallerCtx,
  { outletId, found, signatures }: Signing,
): Promise<{ done: true } | Refusal> => {
  const { plan, roster, sheet } = found
  // Signed by a file, without signatures one by one: it stands as it is.
  if (sheet.signedOn !== null && sheet.signatures.length === 0) return { done: true }
  const signing = { fields: signedFields(plan, sheet.name), signers: signersOf(plan, roster, sheet) }
  const hash = sheetHash(sheet, signing.fields)
  let signed = sheet
  for (const one of signatures) signed = addSignature(signed, { ...one, hash, at: tx.now().toISOString() }, signing)
  const source = tx.translate(tx.language, `commission.source.signed-${signatures[0]?.how ?? 'self'}`)
  const taken = await takeInFacts(tx, { outletId, source, facts: [keptTarget(signed, signed.period)] })
  if (isRefusal(taken)) return taken
  if (taken.added > 0) {
    const after = { sheet: sheetKey(sheet), hash, signatures }
    await record(tx, { action: 'pay-target.signed', subject: 'outlet', subjectId: outletId, after })
  }
  return { done: true }
}

/** Signs a sheet with the own name. Who need not sign it may not; what was changed since it was shown is not signed. */
export const signTarget = (
  ctx: CallerCtx,
  { key, hash }: { readonly key: string; readonly hash: string },
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const own = await employmentOf(tx)
    if (!own) return refusal('notFound', 'commission.no-target', { key })
    await lockStation(tx.db, own.outletId)
    const found = await findSheet(tx, own.outletId, key)
    if (isRefusal(found)) return found
    const { plan, roster, sheet } = found
    // Others' personal targets are not for everybody to know of.
    if (!signersOf(plan, roster, sheet).includes(own.number))
      return refusal('notFound', 'commission.no-target', { key })
    const paid = await refusePaid(tx, own.outletId, sheet.period)
    if (paid) return paid
    if (sheetHash(sheet, signedFields(plan, sheet.name)) !== hash)
      return refusal('conflict', 'commission.target-changed', { key })
    const signature = { person: own.number, on: businessDay(tx.now(), tx.zone), how: 'self' as const }
    return keepSignatures(tx, { outletId: own.outletId, found, signatures: [signature] })
  })

/** Records signatures on paper, as the desk saw them: only of who has to sign, and on no day to come. */
export const recordPaper = (ctx: CallerCtx, asked: Paper): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, sheet: name, person, period, signedBy, signedOn, note } = asked
    await lockStation(tx.db, outletId)
    const desk = await sheetDesk(tx, outletId, period)
    if (isRefusal(desk)) return desk
    const found = await findSheet(tx, outletId, sheetKey({ name, person: person ?? undefined, period }))
    if (isRefusal(found)) return found
    const paid = await refusePaid(tx, outletId, period)
    if (paid) return paid
    const signers = signersOf(found.plan, found.roster, found.sheet)
    const stranger = signedBy.find((one) => !signers.includes(one))
    if (stranger !== undefined) return refusal('invalid', 'commission.not-a-signer', { person: stranger })
    if (signedOn > businessDay(tx.now(), tx.zone)) return refusal('invalid', 'commission.signed-ahead')
    const signatures = [...new Set(signedBy)].map((one) => ({ person: one, on: signedOn, how: 'paper' as const, note }))
    return keepSignatures(tx, { outletId, found, signatures })
  })

const rowOf = ({ plan }: SheetDesk, { sheet, person, period, values }: Entered) => {
  const names = optionNames(plan)
  const kind = filedKind(plan, 'target')
  const texts: Readonly<Record<string, string>> = {
    ...values,
    sheet,
    person: person ?? '',
    period,
    signedOn: '',
    signedBy: '',
  }
  return Object.fromEntries(
    (kind?.fields ?? []).map((field) => [field.name, readField(field, texts[field.name] ?? '', names)]),
  )
}

const refuseFields = (problems: readonly RowProblem[]): Refusal =>
  withDetails(
    refusal('invalid', 'commission.fact-wrong', { count: problems.length }),
    problems.map(({ column, code }) => refusalDetail(`values.${column}`, code)),
  )

/** Enters or changes a sheet of targets. Changed targets lose their signatures, the same sent again changes nothing. */
export const saveTarget = (
  ctx: CallerCtx,
  asked: Entered,
): Promise<{ effect: 'added' | 'changed' | 'same' } | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, period, person, sheet } = asked
    await lockStation(tx.db, outletId)
    const desk = await sheetDesk(tx, outletId, period)
    if (isRefusal(desk)) return desk
    const kind = filedKind(desk.plan, 'target')
    if (!kind || !(sheet in desk.plan.targets)) return refusal('notFound', 'commission.no-target', { key: sheet })
    if (person !== null && !desk.names.has(person)) return refusal('notFound', 'commission.no-target', { key: person })
    const paid = await refusePaid(tx, outletId, period)
    if (paid) return paid
    const drafting = { plan: desk.plan, roster: desk.roster, kind, now: tx.now().toISOString() }
    const row = rowOf(desk, asked)
    const unread = Object.entries(row).filter(([, value]) => value === undefined)
    if (unread.length > 0)
      return refuseFields(unread.map(([column]) => ({ column, code: 'commission.import.target-unreadable' })))
    const problems = rowProblems(drafting, row)
    if (problems.length > 0) return refuseFields(problems)
    const key = sheetKey({ name: sheet, person: person ?? undefined, period })
    const known = (await findNewest(tx.db, outletId, [{ kind: 'target', id: key }])).get(`target/${key}`)
    const { fact, effect } = judgeDraft(drafting, draftOf(drafting, row), known)
    if (effect === 'same') return { effect }
    const source = tx.translate(tx.language, 'commission.source.screen')
    const taken = await takeInFacts(tx, { outletId, source, facts: [fact] })
    if (isRefusal(taken)) return taken
    const change = { subject: 'outlet', subjectId: outletId, before: known?.payload, after: fact.payload }
    await record(tx, { action: 'pay-target.entered', ...change })
    return { effect }
  })

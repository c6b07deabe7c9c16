import type { z } from 'zod'
import { addDays, businessMonth, type Month } from '../../kernel/period.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { rosterPayload, signedSheet } from './load-month.ts'
import { listPeople, listRoster } from './people.store.ts'
import type { RosterLine } from './rules/fact.ts'
import type { Plan } from './rules/plan.ts'
import { peopleOfSheet, sheetHash, type SignedSheet, signedFields, signersOf } from './rules/target-sheet.ts'
import { listRuns } from './run.store.ts'
import { planOfStation } from './station-plan.ts'
import type * as contracts from './target.contract.ts'
import { listSheets } from './target.store.ts'
import { employmentOf } from './who-may-look.ts'
import { fieldWord } from './words.ts'

type Listed = z.output<typeof contracts.listPayTargets.answer>
type Mine = z.output<typeof contracts.listMyPayTargets.answer>['sheets']
type SheetView = Listed['sheets'][number]

/** What the sheets of a station are looked at with. */
export interface SheetDesk {
  readonly plan: Plan
  readonly roster: readonly RosterLine[]
  readonly names: ReadonlyMap<string, string>
}

/** The plan of a month with roster and names; refused when the station does not pay by Manzu. */
export const sheetDesk = async (ctx: CallerCtx, outletId: number, period: Month): Promise<SheetDesk | Refusal> => {
  const plan = await planOfStation(ctx, outletId, period)
  if (isRefusal(plan)) return plan
  const roster = (await listRoster(ctx.db, outletId)).map(({ payload }) => rosterPayload.parse(payload))
  const people = await listPeople(ctx.db, outletId)
  return { plan, roster, names: new Map(people.map(({ number, name }) => [number, name])) }
}

/** What a sheet is called among the facts. */
export const sheetKey = ({ name, person = '', period }: Pick<SignedSheet, 'name' | 'person' | 'period'>): string =>
  [name, person, period].join('/')

const signaturesOf = ({ signatures, signedBy, signedOn }: SignedSheet, called: (number: string) => string) =>
  signatures.length > 0
    ? signatures.map(({ person, on, at, how, note }) => ({
        number: person,
        name: called(person),
        on,
        at,
        how,
        note: note ?? null,
      }))
    : signedBy.map((number) => ({
        number,
        name: called(number),
        on: signedOn,
        at: null,
        how: 'file' as const,
        note: null,
      }))

const typeOf = (unit: string | undefined): SheetView['fields'][number]['type'] =>
  unit === 'money' || unit === 'hours' || unit === 'count' ? unit : 'ratio'

/** A sheet for reading. */
export const sheetView = (
  { language }: CallerCtx,
  { plan, roster, names }: SheetDesk,
  { sheet, isEntered }: { readonly sheet: SignedSheet; readonly isEntered: boolean },
): SheetView => {
  const called = (number: string): string => names.get(number) ?? number
  const kind = plan.targets[sheet.name]
  const signed = signedFields(plan, sheet.name)
  const isSigned = sheet.signedOn !== null && sheet.signedBy.length > 0
  const waiting = isSigned ? [] : signersOf(plan, roster, sheet).filter((person) => !sheet.signedBy.includes(person))
  return {
    key: sheetKey(sheet),
    sheet: sheet.name,
    label: kind?.label[language] ?? sheet.name,
    person: sheet.person ?? null,
    personName: sheet.person === undefined ? null : called(sheet.person),
    period: sheet.period,
    fields: Object.entries(kind?.fields ?? {})
      .map(([name, unit]) => ({
        name,
        label: fieldWord(language, name),
        type: typeOf(unit),
        value: sheet.values[name] ?? '',
        isSigned: signed.includes(name),
      }))
      .toSorted((a, b) => (a.isSigned === b.isSigned ? 0 : a.isSigned ? -1 : 1)),
    state: isEntered ? (isSigned ? 'signed' : 'unsigned') : 'missing',
    signedOn: sheet.signedOn,
    signatures: signaturesOf(sheet, called),
    waitsFor: waiting.map((number) => ({ number, name: called(number) })),
    hash: sheetHash(sheet, signed),
  }
}

const emptySheet = (name: string, period: Month, person: string | undefined): SignedSheet => ({
  name,
  person,
  period,
  values: {},
  signedOn: null,
  signedBy: [],
  signatures: [],
})

/** The sheets nobody entered: of a group, or, where the group has personal ones, of each of its people without. */
const missingSheets = ({ plan, roster }: SheetDesk, period: Month, entered: readonly SignedSheet[]): SignedSheet[] =>
  Object.keys(plan.targets).flatMap((name) => {
    const own = entered.filter((sheet) => sheet.name === name)
    if (own.some(({ person }) => person === undefined)) return []
    if (name in plan.groups) return [emptySheet(name, period, undefined)]
    const people = [...new Set(peopleOfSheet(plan, roster, { name, period }).map(({ person }) => person))].toSorted()
    return people
      .filter((person) => !own.some((sheet) => sheet.person === person))
      .map((person) => emptySheet(name, period, person))
  })

/** Those of groups come before those of people. */
const place = ({ sheet, person }: SheetView): string => `${person === null ? 0 : 1} ${sheet} ${person ?? ''}`

/** The sheets of a month, entered and missing. */
export const listTargets = async (
  ctx: CallerCtx,
  { outletId, period }: { readonly outletId: number; readonly period: Month },
): Promise<Listed | Refusal> => {
  const desk = await sheetDesk(ctx, outletId, period)
  if (isRefusal(desk)) return desk
  const entered = (await listSheets(ctx.db, outletId, { period, isOpenEnded: false })).map(({ payload }) =>
    signedSheet.parse(payload),
  )
  const missing = missingSheets(desk, period, entered)
  const runs = await listRuns(ctx.db, outletId)
  const sheets = [
    ...entered.map((sheet) => sheetView(ctx, desk, { sheet, isEntered: true })),
    ...missing.map((sheet) => sheetView(ctx, desk, { sheet, isEntered: false })),
  ]
  return {
    sheets: sheets.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
    isPaid: runs.some((run) => run.period === period && run.status === 'paid'),
  }
}

/** The sheets the caller has to sign or signed, of this month, the one before and all that come. */
export const listMyTargets = async (ctx: CallerCtx): Promise<Mine | Refusal> => {
  const own = await employmentOf(ctx)
  if (!own) return []
  const now = businessMonth(ctx.now(), ctx.zone)
  const desk = await sheetDesk(ctx, own.outletId, now)
  // A station that pays by no plan yet has nothing to sign.
  if (isRefusal(desk)) return []
  const since = addDays(`${now}-01`, -1).slice(0, 7)
  const rows = await listSheets(ctx.db, own.outletId, { period: since, isOpenEnded: true })
  return rows.flatMap(({ payload }): Mine => {
    const sheet = signedSheet.parse(payload)
    const view = sheetView(ctx, desk, { sheet, isEntered: true })
    const isMine = signersOf(desk.plan, desk.roster, sheet).includes(own.number)
    const mine = view.signatures.find(({ number }) => number === own.number)
    return isMine || mine ? [{ ...view, isMine, mySignature: mine?.at ?? null }] : []
  })
}

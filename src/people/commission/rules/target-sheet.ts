import type { Day, Month } from '../../../kernel/period.ts'
import { canonicalJson, hashOf } from './canonical.ts'
import type { RosterLine, TargetSheet } from './fact.ts'
import type { Plan } from './plan.ts'

/** Who agreed to a sheet, on which day, how, and over which figures. */
export interface Signature {
  readonly person: string
  readonly on: Day
  /** `self`: in the program; `paper`: on a sheet of paper that the desk has recorded. */
  readonly how: 'self' | 'paper'
  /** Of the figures that were signed. */
  readonly hash: string
  /** The instant it was recorded, ISO. */
  readonly at: string
  /** Of paper: where the sheet is kept. */
  readonly note?: string | undefined
}

/** A sheet of a month with its signatures. */
export interface SignedSheet extends TargetSheet {
  readonly period: Month
  readonly signatures: readonly Signature[]
}

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every expression inside a tree, itself included. */
const within = (tree: unknown): readonly Readonly<Record<string, unknown>>[] =>
  isTree(tree) ? [tree, ...Object.values(tree).flatMap((part) => within(part))] : []

/** The fields of a sheet that are results and no targets: they stand as what was achieved in a ratio, and come later. */
const resultsOf = (plan: Plan, sheet: string): ReadonlySet<unknown> =>
  new Set(
    within(plan.steps).flatMap(({ actual }) => (isTree(actual) && actual['sheet'] === sheet ? [actual['field']] : [])),
  )

/**
 * The fields of a sheet that people sign: the targets. What was achieved is entered when the month is over and needs no
 * signature (S2.10). Example: of the shipped plan's reception, `outputTarget` and `vehiclesTarget`, not `vehiclesActual`.
 */
export const signedFields = (plan: Plan, sheet: string): readonly string[] => {
  const results = resultsOf(plan, sheet)
  return Object.keys(plan.targets[sheet]?.fields ?? {}).filter((field) => !results.has(field))
}

/**
 * What a signature is over: the SHA-256 of sheet, person, month and the targets, to the digit. Example: a target of `300` and
 * one of `300.0` have not the same.
 */
export const sheetHash = (
  { name, person, period, values }: Pick<SignedSheet, 'name' | 'person' | 'period' | 'values'>,
  fields: readonly string[],
): string =>
  hashOf(
    canonicalJson({
      name,
      person: person ?? null,
      period,
      values: Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])),
    }),
  )

/** Who has to sign, and what they sign. */
export interface Signing {
  readonly fields: readonly string[]
  readonly signers: readonly string[]
}

/**
 * The sheet with the signatures that hold: those over other figures fall away, and it is signed once everybody who has to
 * has done so, on the day of the last. Example: a target that is changed after two have signed is unsigned again.
 */
export const settleSignatures = (sheet: SignedSheet, { fields, signers }: Signing): SignedSheet => {
  const hash = sheetHash(sheet, fields)
  const signatures = sheet.signatures.filter((one) => one.hash === hash)
  const signedBy = [...new Set(signatures.map(({ person }) => person))].toSorted()
  const isWhole = signers.every((person) => signedBy.includes(person))
  const days = signatures.map(({ on }) => on).toSorted()
  return { ...sheet, signatures, signedBy, signedOn: isWhole ? (days.at(-1) ?? null) : null }
}

/**
 * The sheet with one more signature; a second of the same person over the same figures changes nothing. Example: of two who
 * have to sign, the second makes the sheet signed.
 */
export const addSignature = (sheet: SignedSheet, signature: Signature, signing: Signing): SignedSheet => {
  const before = settleSignatures(sheet, signing)
  if (before.signatures.some(({ person }) => person === signature.person)) return before
  return settleSignatures({ ...before, signatures: [...before.signatures, signature] }, signing)
}

const groupsUsing = (plan: Plan, sheet: string): readonly string[] =>
  sheet in plan.groups
    ? [sheet]
    : plan.steps
        .filter(({ is }) => within(is).some(({ sheet: used }) => used === sheet))
        .flatMap(({ groups = [] }) => groups)

/** What the post of who signs is called in the shipped plan (S2.6, S2.10); an assistant does not sign. */
const advisors = new Set(['業務接待', '业务接待', 'service advisor'])

const inMonth = ({ from, to }: RosterLine, month: Month): boolean =>
  (from === undefined || from.slice(0, 7) <= month) && (to === undefined || to.slice(0, 7) >= month)

/** The lines of a month; where it has none yet, those of the newest month before that has some. */
const linesFor = (roster: readonly RosterLine[], period: Month): readonly RosterLine[] => {
  const own = roster.filter((line) => inMonth(line, period))
  if (own.length > 0) return own
  const before = roster.flatMap(({ to }) => (to !== undefined && to.slice(0, 7) < period ? [to.slice(0, 7)] : []))
  const newest = before.toSorted().at(-1)
  return newest === undefined ? [] : roster.filter((line) => inMonth(line, newest))
}

/**
 * Who works in the groups a sheet is about in a month, or in the newest month before that is known. Example: of the
 * accessory sheets the accessory salespeople.
 */
export const peopleOfSheet = (
  plan: Plan,
  roster: readonly RosterLine[],
  { name, period }: { readonly name: string; readonly period: Month },
) => {
  const groups = groupsUsing(plan, name)
  return linesFor(roster, period).filter(({ group }) => groups.includes(group))
}

/**
 * Who has to sign a sheet (S2.10): a personal one its person; that of a group its service advisors, or, where nobody has this
 * post, everybody of the group. Example: of two advisors and an assistant, the two.
 */
export const signersOf = (
  plan: Plan,
  roster: readonly RosterLine[],
  sheet: Pick<SignedSheet, 'name' | 'person' | 'period'>,
): readonly string[] => {
  if (sheet.person !== undefined) return [sheet.person]
  const lines = peopleOfSheet(plan, roster, sheet)
  const posted = lines.filter(({ role }) => advisors.has(role.trim().toLowerCase()))
  return [...new Set((posted.length > 0 ? posted : lines).map(({ person }) => person))].toSorted()
}

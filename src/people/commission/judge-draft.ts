import type { Month } from '../../kernel/period.ts'
import type { Drafting, RowProblem } from './draft-fact.ts'
import type { NewestFact, NewFact } from './fact.store.ts'
import { keptTarget } from './facts.ts'
import { factPayload, signedSheet } from './load-month.ts'
import { canonicalJson } from './rules/canonical.ts'
import { decidedFlag } from './rules/decided-flag.ts'
import { asKnown } from './rules/fact-row.ts'
import { settleSignatures, sheetHash, type SignedSheet, signedFields, signersOf } from './rules/target-sheet.ts'

/** What taking a draft in does, beside what is known. */
export interface Judged {
  readonly fact: NewFact
  readonly effect: 'added' | 'changed' | 'same'
  readonly problem?: RowProblem
}

const isSame = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right)

const withKnownFigures = (fact: NewFact, known: unknown): NewFact => {
  const [brought, before] = [factPayload.safeParse(fact.payload), factPayload.safeParse(known)]
  if (!brought.success || !before.success) return fact
  return { ...fact, payload: { ...brought.data, measures: asKnown(brought.data.measures, before.data.measures) } }
}

const scalars = ['points', 'coefficient', 'baseWage']

const scalarsOf = (payload: object): Readonly<Record<string, string>> => {
  const said = new Map<string, unknown>(Object.entries(payload))
  return Object.fromEntries(
    scalars.flatMap((name) => {
      const text = said.get(name)
      return typeof text === 'string' ? [[name, text]] : []
    }),
  )
}

const withKnownScalars = (fact: NewFact, known: unknown): NewFact => {
  if (typeof known !== 'object' || known === null || fact.payload === null) return fact
  return { ...fact, payload: { ...fact.payload, ...asKnown(scalarsOf(fact.payload), scalarsOf(known)) } }
}

/** True: a sheet signed before signatures were kept one by one, and the row says the same of it. */
const isAsSigned = (sheet: SignedSheet, before: SignedSheet): boolean =>
  before.signatures.length === 0 &&
  (sheet.signatures.length === 0 ||
    (sheet.signedOn === before.signedOn && isSame(sheet.signedBy.toSorted(), before.signedBy.toSorted())))

/** A sheet keeps the signatures it has while its targets stay; a row that says nothing of signing takes none away. */
const withSignatures = ({ plan, roster }: Drafting, fact: NewFact, known: unknown): NewFact => {
  const brought = signedSheet.parse(fact.payload)
  const before = known === null || known === undefined ? undefined : signedSheet.parse(known)
  const fields = signedFields(plan, brought.name)
  const sheet = { ...brought, values: asKnown(brought.values, before?.values ?? {}) }
  const hash = sheetHash(sheet, fields)
  if (before && sheetHash(before, fields) === hash && isAsSigned(sheet, before))
    return keptTarget({ ...before, values: sheet.values }, before.period)
  const kept = before?.signatures.filter((one) => one.hash === hash) ?? []
  const people = new Set(kept.map(({ person }) => person))
  const own = sheet.signatures.filter(({ person }) => !people.has(person)).map((one) => ({ ...one, hash }))
  const signing = { fields, signers: signersOf(plan, roster, sheet) }
  return keptTarget(settleSignatures({ ...sheet, signatures: [...kept, ...own] }, signing), sheet.period)
}

const besideKnown = (drafting: Drafting, fact: NewFact, known: unknown): NewFact => {
  if (drafting.kind.name === 'target') return withSignatures(drafting, fact, known)
  return drafting.kind.fields.some(({ part }) => part === 'own')
    ? withKnownScalars(fact, known)
    : withKnownFigures(fact, known)
}

/** The flag that only the station manager sets, and not of what they recorded themselves (S1.6), stays as it is known. */
const withDecision = ({ plan, kind, decider }: Drafting, judged: Judged, known: NewestFact | undefined): Judged => {
  const flag = decidedFlag(plan, kind.name)
  const brought = factPayload.safeParse(judged.fact.payload)
  if (flag === undefined || !brought.success) return judged
  // What was rejected stays so, also when its file is sent again.
  if (known && known.payload === null) return { ...judged, effect: 'same' }
  const before = factPayload.safeParse(known?.payload)
  const isDecided = before.success && before.data.attributes[flag] === true
  const asDecided = { ...brought.data, attributes: { ...brought.data.attributes, [flag]: true } }
  if (isDecided && isSame(asDecided, before.data)) return { ...judged, effect: 'same' }
  const isDeciding = decider !== undefined && known?.recordedBy.includes(decider) !== true
  return brought.data.attributes[flag] === true && !isDeciding
    ? { ...judged, problem: { column: flag, code: 'commission.import.decided-by-manager' } }
    : judged
}

/** Puts a draft beside what is known of it: new, another than known, or the same. */
export const judgeDraft = (drafting: Drafting, draft: NewFact, known: NewestFact | undefined): Judged => {
  const fact = besideKnown(drafting, draft, known?.payload ?? null)
  const before = known?.payload && drafting.kind.name === 'target' ? signedSheet.parse(known.payload) : known?.payload
  const effect = known === undefined ? 'added' : isSame(fact.payload, before) ? 'same' : 'changed'
  return withDecision(drafting, { fact, effect }, known)
}

/** The months a fact of one of the kinds that every plan has is about; `undefined`: it is of the plan. */
export const monthsOfOwn = (payload: unknown, months: readonly Month[]): readonly Month[] | undefined => {
  if (typeof payload !== 'object' || payload === null) return []
  if ('period' in payload) return months.filter((month) => month === payload.period)
  if (!('group' in payload)) return undefined
  const { from, to } = payload as { readonly from?: string; readonly to?: string }
  return months.filter((month) => (from ?? '').slice(0, 7) <= month && (to ?? '9').slice(0, 7) >= month)
}

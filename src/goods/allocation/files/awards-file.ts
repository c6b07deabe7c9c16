import type { Award } from '../rules/allocate.ts'
import { reasons } from '../rules/reasons.ts'
import type { Mismatch } from '../rules/verify.ts'
import { compareAward } from '../rules/verify.ts'
import { readQuantity, shorten } from './csv.ts'
import type { Fault } from './csv.ts'
import { faultsKept } from './claims-parser.ts'
import type { BadFile } from './run-claims.ts'
import type { SharedRun } from './share-parts.ts'
import type { Row } from './table.ts'
import { readTable } from './table.ts'

/** Columns an award table must have. */
export const awardColumns = ['product', 'outlet', 'requested', 'awarded', 'entitled', 'reason'] as const

/** Reads one row of an award table, or says what is wrong with it. */
export const readAward = ({ line, field }: Row): Award | Fault => {
  const requested = readQuantity(field('requested'))
  if (typeof requested === 'string') return { line, column: 'requested', why: requested }
  const awarded = readQuantity(field('awarded'))
  if (typeof awarded === 'string') return { line, column: 'awarded', why: awarded }
  const entitled = field('entitled') === '' ? null : readQuantity(field('entitled'))
  if (typeof entitled === 'string') return { line, column: 'entitled', why: entitled }
  const reason = reasons.find((known) => known === field('reason'))
  if (reason === undefined)
    return { line, column: 'reason', why: `"${shorten(field('reason'))}" is none of ${reasons.join(', ')}` }
  return { product: field('product'), outlet: field('outlet'), requested, awarded, entitled, reason }
}

/** A list of bad rows as it is reported. */
export const badFile = (path: string, faults: readonly Fault[]): BadFile => ({
  path,
  faults: faults.slice(0, faultsKept),
  count: faults.length,
})

type Wrong =
  | { readonly kind: 'differs'; readonly mismatch: Mismatch }
  | { readonly kind: 'bad'; readonly bad: readonly BadFile[] }

/** The first award of a file that does not follow from a run, a row that is missing or too many included. */
export const findWrongAward = (path: string, run: SharedRun): Wrong | undefined => {
  const expected = awardsOf(run)
  let mismatch: Mismatch | null = null
  let next = expected.next()
  // Rows stand in the order of the claims as a rule; those that do not are looked up by name.
  const ahead = new Map<string, Award>()
  const { faults } = readTable(path, awardColumns, (row) => {
    const stated = readAward(row)
    if ('why' in stated) return stated
    if (mismatch !== null) return undefined
    let follows = ahead.get(key(stated))
    ahead.delete(key(stated))
    for (; follows === undefined && next.done !== true; next = expected.next()) {
      if (key(next.value) === key(stated)) follows = next.value
      else ahead.set(key(next.value), next.value)
    }
    const { product, outlet } = stated
    mismatch =
      follows === undefined
        ? { field: 'claim', product, outlet, stated: '', follows: '' }
        : compareAward(stated, follows)
    return undefined
  })
  if (faults.length > 0) return { kind: 'bad', bad: [badFile(path, faults)] }
  if (mismatch !== null) return { kind: 'differs', mismatch }
  const [missing] = [...ahead.values(), ...(next.done === true ? [] : [next.value])]
  if (missing === undefined) return undefined
  const { product, outlet, awarded } = missing
  return { kind: 'differs', mismatch: { field: 'award', product, outlet, stated: '', follows: String(awarded) } }
}

const key = ({ product, outlet }: { product: string; outlet: string }): string => JSON.stringify([product, outlet])

/** The awards of a run, one by one in the order of the claims. */
function* awardsOf({ parts, lines, outlets }: SharedRun): Generator<Award> {
  for (const { claims, outletOf, awards } of parts)
    for (let row = 0; row < claims.rows; row++) {
      const entitled = awards.entitled[row] ?? 0
      yield {
        product: lines[claims.product[row] ?? 0]?.product ?? '',
        outlet: outlets[outletOf[claims.outlet[row] ?? 0] ?? 0] ?? '',
        requested: claims.requested[row] ?? 0,
        awarded: awards.awarded[row] ?? 0,
        entitled: entitled < 0 ? null : entitled,
        reason: reasons[awards.reason[row] ?? 0] ?? 'full',
      }
    }
}

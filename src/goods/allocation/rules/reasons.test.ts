import { expect, test } from 'vitest'
import type { Asked, Outcome, Reason } from './reasons.ts'
import { capInPacks, decideReason, reasonIndex, reasons } from './reasons.ts'

const asked: Asked = { requested: 8, limit: Infinity, pack: 1, eligible: true }
const outcome: Outcome = { awarded: 4, noSupply: false, drawn: false, limitKind: 'daily-limit' }

const cases: [what: string, Partial<Asked>, Partial<Outcome>, Reason][] = [
  ['all that was filed', {}, { awarded: 8 }, 'full'],
  ['all that was filed, and the limit was the same', { limit: 8 }, { awarded: 8 }, 'full'],
  ['nothing filed, though not eligible', { requested: 0, eligible: false }, { awarded: 0 }, 'full'],
  ['not eligible', { eligible: false }, { awarded: 0, noSupply: true }, 'not-eligible'],
  ['the whole of a daily limit', { limit: 4 }, {}, 'daily-limit'],
  ['the whole of a monthly limit', { limit: 4 }, { limitKind: 'monthly-limit' }, 'monthly-limit'],
  ['the whole of a quota', { limit: 4 }, { limitKind: 'quota' }, 'quota'],
  ['the whole of a limit in a file', { limit: 4 }, { limitKind: 'limit' }, 'limit'],
  ['a limit of zero without supply', { limit: 0 }, { awarded: 0, noSupply: true }, 'daily-limit'],
  ['whole packs of the filing', { pack: 3 }, { awarded: 2 }, 'pack'],
  ['a filing below one pack without supply', { pack: 10 }, { awarded: 0, noSupply: true }, 'pack'],
  ['a limit that costs no pack more than the filing', { requested: 15, limit: 14, pack: 10 }, { awarded: 1 }, 'pack'],
  ['a limit that is no whole pack', { requested: 25, limit: 14, pack: 10 }, { awarded: 1 }, 'daily-limit'],
  ['the whole cap, though it was drawn for', { limit: 4 }, { drawn: true }, 'daily-limit'],
  ['nothing to share', {}, { awarded: 0, noSupply: true }, 'no-supply'],
  ['less than the limit without supply', { limit: 4 }, { awarded: 0, noSupply: true }, 'no-supply'],
  ['less than the cap with a pack drawn for', {}, { drawn: true }, 'draw'],
  ['less than the limit with a pack drawn for', { limit: 7 }, { drawn: true }, 'draw'],
  ['less than the cap', {}, {}, 'waterline'],
  ['less than the limit', { limit: 7 }, {}, 'waterline'],
]

test.each(cases)('decideReason: %s', (...[, claim, result, reason]) => {
  expect(decideReason({ ...asked, ...claim }, { ...outcome, ...result })).toBe(reason)
})

test('capInPacks takes whole packs of the smaller of filing and limit', () => {
  expect(capInPacks({ ...asked, requested: 15, limit: 14, pack: 10 })).toBe(1)
  expect(capInPacks({ ...asked, requested: 15, limit: 20, pack: 5 })).toBe(3)
  expect(capInPacks({ ...asked, eligible: false })).toBe(0)
})

test('reasonIndex is the place in the list', () => {
  for (const [place, reason] of reasons.entries()) expect(reasonIndex(reason)).toBe(place)
})

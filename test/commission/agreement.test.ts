import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFile, figuresOf, reckonFile } from './engine.ts'
import { randomMonth } from './random-month.ts'
import { randomSettings } from './random-settings.ts'
import { triesOf } from '../support/tries.ts'

/** How many random months are reckoned twice. More, for a long evening: PAY_MONTHS=100000. */
const months = Number(process.env['PAY_MONTHS'] ?? 10_000)
const timeout = 600_000

/** Half of them as the plan stands, half with some of its figures set to something else. */
const settings = fc.oneof(fc.constant({}), randomSettings)

describe('The engine and the reckoning written apart from it', () => {
  it('agree to the cent on each person, pool and total of every random month', { timeout }, () => {
    fc.assert(
      fc.property(randomMonth, settings, (month, set) => {
        expect(figuresOf(evaluateFile(month, set))).toEqual(reckonFile(month, set))
      }),
      triesOf(months),
    )
  })
})

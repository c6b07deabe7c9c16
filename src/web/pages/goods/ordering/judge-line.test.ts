import { expect, test } from 'vitest'
import { offerLine } from '../../../../../test/support/offer-line.ts'
import { judgeLine } from './judge-line.ts'

const limited = offerLine({ dailyLimit: 50, limit: 50, limitKind: 'daily-limit', guaranteed: 12 })

test('while needs are filed a scarce product waits for the run, in whole packs', () => {
  expect(judgeLine(limited, 30, 'filing')).toEqual({ confirmed: 0, later: 30, reason: 'filed', isRefused: false })
  expect(judgeLine(limited, 32, 'filing')).toEqual({ confirmed: 0, later: 30, reason: 'pack', isRefused: false })
})

test('what is left of the month holds a filing back, the daily limit refuses it', () => {
  const short = offerLine({ dailyLimit: 50, limit: 12, limitKind: 'monthly-limit' })
  expect(judgeLine(short, 30, 'filing')).toMatchObject({ later: 12, reason: 'monthly-limit', isRefused: false })
  expect(judgeLine(short, 51, 'filing').isRefused).toBe(true)
})

test('an order is confirmed up to the guarantee, the rest is a wish', () => {
  expect(judgeLine(limited, 30, 'ordering')).toEqual({ confirmed: 12, later: 18, reason: 'wish', isRefused: false })
})

test('stock that this outlet has reserved already is still its own', () => {
  const ordered = { requested: 24, confirmed: 24, wish: 0, granted: 0 }
  const water = offerLine({ rule: 'byNeed', free: 6, ordered })
  expect(judgeLine(water, 30, 'filing')).toMatchObject({ confirmed: 30, reason: 'full' })
  expect(judgeLine(water, 42, 'ordering')).toMatchObject({ confirmed: 30, reason: 'no-supply' })
})

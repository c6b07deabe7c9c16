import { expect, test } from 'vitest'
import { judgeLine } from './judge-line.ts'
import type { OfferLine } from './offer-types.ts'

const line = (change: Partial<OfferLine> = {}): OfferLine => ({
  productId: 1,
  code: 'YX-01',
  name: '雲霄清茶',
  brandId: 1,
  brandName: '雲霄',
  unit: '箱',
  pack: 6,
  priceFen: 100,
  pictureVersion: null,
  rule: 'waterline',
  eligible: true,
  supply: 60,
  arrivesOn: null,
  dailyLimit: 50,
  monthlyLimit: null,
  usedThisMonth: 0,
  quota: null,
  limit: 50,
  limitKind: 'daily-limit',
  recommended: null,
  filed: null,
  guaranteed: 12,
  free: null,
  ordered: null,
  filedBefore: null,
  isNew: false,
  ...change,
})

test('while needs are filed a scarce product waits for the run, in whole packs', () => {
  expect(judgeLine(line(), 30, 'filing')).toEqual({ confirmed: 0, later: 30, reason: 'filed', isRefused: false })
  expect(judgeLine(line(), 32, 'filing')).toEqual({ confirmed: 0, later: 30, reason: 'pack', isRefused: false })
})

test('what is left of the month holds a filing back, the daily limit refuses it', () => {
  const short = line({ limit: 12, limitKind: 'monthly-limit' })
  expect(judgeLine(short, 30, 'filing')).toMatchObject({ later: 12, reason: 'monthly-limit', isRefused: false })
  expect(judgeLine(short, 51, 'filing').isRefused).toBe(true)
})

test('an order is confirmed up to the guarantee, the rest is a wish', () => {
  expect(judgeLine(line(), 30, 'ordering')).toEqual({ confirmed: 12, later: 18, reason: 'wish', isRefused: false })
})

test('stock that this outlet has reserved already is still its own', () => {
  const ordered = { requested: 24, confirmed: 24, wish: 0, granted: 0 }
  const water = line({ rule: 'byNeed', free: 6, ordered, guaranteed: null })
  expect(judgeLine(water, 30, 'filing')).toMatchObject({ confirmed: 30, reason: 'full' })
  expect(judgeLine(water, 42, 'ordering')).toMatchObject({ confirmed: 30, reason: 'no-supply' })
})

import { expect, test } from 'vitest'
import { paramsInWords } from './instants.ts'

const opensAt = '2026-11-24T01:00:00.000Z'
const zone = 'Asia/Taipei'

test('tells an instant in the language of the reader and the zone of the network', () => {
  expect(paramsInWords({ month: '2026-11' }, { language: 'en', zone })).toEqual({ month: 'November 2026' })
  expect(paramsInWords({ month: '2026-11' }, { language: 'zh-Hant', zone })).toEqual({ month: '2026年11月' })
  expect(paramsInWords({ month: '2026-13' }, { language: 'en', zone })).toEqual({ month: '2026-13' })
  expect(paramsInWords({ opensAt }, { language: 'zh-Hant', zone })).toEqual({ opensAt: '2026年11月24日週二 09:00' })
  expect(paramsInWords({ opensAt }, { language: 'zh-Hans', zone })).toEqual({ opensAt: '2026年11月24日周二 09:00' })
  expect(paramsInWords({ opensAt }, { language: 'en', zone })).toEqual({ opensAt: 'Tue, 24 November 2026 at 09:00' })
  expect(paramsInWords({ opensAt }, { language: 'en', zone: 'America/New_York' })).toEqual({
    opensAt: 'Mon, 23 November 2026 at 20:00',
  })
})

test('midnight is 00:00 of the day that begins', () => {
  const midnight = { closesAt: '2026-11-23T16:00:00.000Z' }
  expect(paramsInWords(midnight, { language: 'en', zone })).toEqual({ closesAt: 'Tue, 24 November 2026 at 00:00' })
})

test('leaves alone what somebody typed, and what is no instant', () => {
  const params = { value: opensAt, limit: 20, closedAt: '', whereAt: '2026-11-24' }
  expect(paramsInWords(params, { language: 'en', zone })).toEqual(params)
})

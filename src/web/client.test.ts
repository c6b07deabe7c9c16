import { expect, test } from 'vitest'
import { getOffer } from '../goods/ordering/ordering.contract.ts'
import { listOutlets } from '../network/organisation/organisation.contract.ts'
import { urlOf } from './client.ts'

test('an address is filled with its parameters', () => {
  expect(urlOf(getOffer, { params: { outletId: 7, cycleId: 3 } })).toBe('/api/outlets/7/cycles/3/offer')
})

test('empty filters are left out, the others are written so that nothing breaks out of them', () => {
  expect(urlOf(listOutlets, { query: { search: '', page: 2 } })).toBe('/api/outlets?page=2')
  expect(urlOf(listOutlets, { query: { search: '永和&stars=5', regionId: undefined } })).toBe(
    '/api/outlets?search=%E6%B0%B8%E5%92%8C%26stars%3D5',
  )
})

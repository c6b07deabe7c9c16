import { expect, test } from 'vitest'
import { policyChanges } from './policy-changes.ts'

const side = (value: unknown) => ({ policy: [{ product: '雲霄清茶', field: 'quantity', value }], notShown: 3 })

test('both sides of a policy stand side by side', () => {
  expect(policyChanges(side(40), side(50))).toEqual({
    changes: [{ product: '雲霄清茶', field: 'quantity', before: 40, after: 50 }],
    notShown: 3,
  })
})

test('whatever else was recorded is left to its fields', () => {
  expect(policyChanges(null, { state: 'filing' })).toBeUndefined()
  expect(policyChanges([{ productId: 1 }], [{ productId: 1 }])).toBeUndefined()
})

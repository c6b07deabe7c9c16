import { expect, test } from 'vitest'
import { policyDifference } from './policy-difference.ts'

const line = (productId: number, fields: Record<string, unknown>) => ({
  productId,
  productName: `商品${productId}`,
  fields,
})

test('the same policy has no difference', () => {
  const lines = [line(1, { pack: 10, dailyLimits: [1, 2, 3, 4, 5] })]
  expect(policyDifference(lines, structuredClone(lines))).toEqual([])
})

test('a changed field, a new line and a line that went are each told once', () => {
  const before = [line(1, { quantity: 100 }), line(2, { quantity: 5 })]
  const after = [line(1, { quantity: 80 }), line(3, { quantity: 9 })]
  expect(policyDifference(before, after)).toEqual([
    { productId: 1, productName: '商品1', field: 'quantity', before: 100, after: 80 },
    { productId: 3, productName: '商品3', field: 'line', before: null, after: { quantity: 9 } },
    { productId: 2, productName: '商品2', field: 'line', before: { quantity: 5 }, after: null },
  ])
})

import { expect, test } from 'vitest'
import { groupChanges } from './group-changes.ts'

const change = (productId: number, field: string, after: number) => ({
  productId,
  productName: `商品 ${productId}`,
  field,
  before: 6,
  after,
})

test('the same change of many products is told once, of two by themselves', () => {
  const changes = [1, 2, 3].map((id) => change(id, 'pack', 12))
  expect(groupChanges([...changes, change(4, 'quantity', 7), change(5, 'quantity', 7)])).toEqual([
    { products: ['商品 1', '商品 2', '商品 3'], field: 'pack', before: 6, after: 12 },
    { products: ['商品 4'], field: 'quantity', before: 6, after: 7 },
    { products: ['商品 5'], field: 'quantity', before: 6, after: 7 },
  ])
})

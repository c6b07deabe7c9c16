import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { kindsBehind } from './kinds-behind.ts'

test('tells the kinds of fact a step, a deduction and adjustments look at, and nothing of the others', () => {
  expect([...kindsBehind(plan, new Set(['output.warranty']))]).toEqual(['warrantyClaim'])
  expect([...kindsBehind(plan, new Set(['output.normal']))]).toEqual(['repairOrder', 'collection'])
  expect([...kindsBehind(plan, new Set(['deduction.complaints', 'net']))]).toEqual(['complaint'])
  expect([...kindsBehind(plan, new Set(['adjustment']))]).toEqual(['teamAdjustment'])
  expect([...kindsBehind(plan, new Set(['output']))]).toEqual([])
})

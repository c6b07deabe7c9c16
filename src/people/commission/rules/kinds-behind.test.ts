import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { kindsBehind, looksAt } from './kinds-behind.ts'

test('tells the kinds of fact a step, a deduction and adjustments look at, and nothing of the others', () => {
  expect([...kindsBehind(plan, new Set(['output.warranty']))]).toEqual(['warrantyClaim'])
  expect([...kindsBehind(plan, new Set(['output.normal']))]).toEqual(['repairOrder', 'collection'])
  expect([...kindsBehind(plan, new Set(['deduction.complaints', 'net']))]).toEqual(['complaint'])
  expect([...kindsBehind(plan, new Set(['adjustment']))]).toEqual(['teamAdjustment'])
  expect([...kindsBehind(plan, new Set(['output']))]).toEqual([])
})

test('figures of a team look at what its own jobs lost, and never at a job of another team', () => {
  const looks = looksAt(plan, new Set(['mechanical.hours']))
  expect(looks({ kind: 'hours', attributes: { team: 'mechanical', kind: 'rework' } })).toBe(true)
  expect(looks({ kind: 'hours', attributes: { team: 'body', kind: 'rework' } })).toBe(false)
  expect(looks({ kind: 'complaint', attributes: { team: 'mechanical' } })).toBe(false)
})

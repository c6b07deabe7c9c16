import { expect, test } from 'vitest'
import { accountGuard, afterFailure, minutesLocked, type GuardMemory } from './guard.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minute))

const fail = (times: number, minute: number): GuardMemory | undefined => {
  let memory: GuardMemory | undefined
  for (let i = 0; i < times; i++) memory = afterFailure(memory, accountGuard, at(minute))
  return memory
}

test('nine failures leave the door open, the tenth locks it for a quarter of an hour', () => {
  expect(minutesLocked(fail(9, 0), at(0))).toBe(0)
  expect(minutesLocked(fail(10, 0), at(0))).toBe(15)
  expect(minutesLocked(fail(10, 0), new Date(at(3).getTime() + 30_000))).toBe(12)
  expect(minutesLocked(fail(10, 0), at(15))).toBe(0)
})

test('failures older than the window are forgotten', () => {
  const old = fail(9, 0)
  expect(afterFailure(old, accountGuard, at(15)).failures).toBe(10)
  expect(afterFailure(old, accountGuard, at(16)).failures).toBe(1)
})

test('after a lock has ended the count begins anew', () => {
  expect(afterFailure(fail(10, 0), accountGuard, at(15))).toEqual({
    failures: 1,
    firstFailureAt: at(15),
    lockedUntil: null,
  })
})

test('nobody is locked without a failure', () => {
  expect(minutesLocked(undefined, at(0))).toBe(0)
})

import { expect, test } from 'vitest'
import type { Ctx } from '../ctx.ts'
import { forEachDue, runClock } from './clockwork.ts'

// The clock hands the context on and looks at nothing of it.
const ctx = {} as Ctx

test('a step that breaks does not hold up the steps of other rooms, and is told at the end', async () => {
  const done: string[] = []
  const steps = [
    () => Promise.reject(new Error('broken room')),
    () => {
      done.push('step')
      return Promise.resolve(done.length < 3)
    },
  ]
  await expect(runClock(ctx, steps)).rejects.toThrow('broken room')
  expect(done).toEqual(['step', 'step', 'step'])
})

test('one thing that breaks does not hold up the others', async () => {
  const seen: number[] = []
  const work = (thing: number) => {
    seen.push(thing)
    return thing === 1 ? Promise.reject(new Error('poison')) : Promise.resolve(true)
  }
  await expect(forEachDue([1, 2, 3], work)).rejects.toThrow('poison')
  expect(seen).toEqual([1, 2, 3])
})

test('tells all errors when several things break', async () => {
  const broken = forEachDue(['a', 'b'], (name) => Promise.reject(new Error(name)))
  await expect(broken).rejects.toThrow('Error: a; Error: b')
})

test('a step that never rests is left after so many rounds', async () => {
  let rounds = 0
  const restless = () => {
    rounds++
    return Promise.resolve(true)
  }
  await runClock(ctx, [restless])
  expect(rounds).toBe(20)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DisputeState,
  type DisputeStep,
  effectOf,
  liveStatuses,
  needsFacts,
  type Outcome,
  stepsNow,
  takeDisputeStep,
  waitsFor,
} from './dispute.ts'

const opened: DisputeState = { status: 'open', openedBy: 'E01', decidedBy: null, isAppealed: false }

const decide = (by: string, outcome: Outcome): DisputeStep => ({ step: 'decide', by, outcome })
const answer: DisputeStep = { step: 'answer', by: 'clerk' }
const reply: DisputeStep = { step: 'reply', by: 'E01' }
const withdraw: DisputeStep = { step: 'withdraw', by: 'E01' }
const appeal: DisputeStep = { step: 'appeal', by: 'E01' }

/** Where the steps lead, or the problem of the first that is not taken. */
const after = (...steps: readonly DisputeStep[]): string => {
  let state = opened
  for (const step of steps) {
    const taken = takeDisputeStep(state, step)
    if ('problem' in taken) return taken.problem
    state = taken.state
  }
  return state.status
}

describe('A dispute', () => {
  test.each<[string, readonly DisputeStep[]]>([
    ['answered', [answer]],
    ['open', [answer, reply]],
    ['withdrawn', [withdraw]],
    ['withdrawn', [answer, withdraw]],
    ['accepted', [decide('clerk', 'accepted')]],
    ['partly', [answer, decide('clerk', 'partly')]],
    ['appealed', [decide('clerk', 'partly'), appeal]],
    ['rejected', [decide('clerk', 'rejected'), appeal, decide('manager', 'rejected')]],
    ['accepted', [decide('clerk', 'rejected'), appeal, decide('manager', 'accepted')]],
  ])('is %s after its steps', (status, steps) => expect(after(...steps)).toBe(status))

  test.each<[string, readonly DisputeStep[]]>([
    ['wrong-step', [reply]],
    ['wrong-step', [appeal]],
    ['wrong-step', [answer, answer]],
    ['wrong-step', [withdraw, answer]],
    ['wrong-step', [decide('clerk', 'accepted'), appeal]],
    ['wrong-step', [decide('clerk', 'rejected'), withdraw]],
    ['wrong-step', [decide('clerk', 'rejected'), appeal, withdraw]],
    ['wrong-step', [decide('clerk', 'rejected'), appeal, answer]],
    ['wrong-step', [decide('clerk', 'rejected'), decide('manager', 'accepted')]],
    ['four-eyes', [decide('clerk', 'rejected'), appeal, decide('clerk', 'accepted')]],
    ['appealed-before', [decide('clerk', 'rejected'), appeal, decide('manager', 'partly'), appeal]],
    ['own-dispute', [decide('E01', 'accepted')]],
    ['own-dispute', [{ step: 'answer', by: 'E01' }]],
  ])('refuses as %s', (problem, steps) => expect(after(...steps)).toBe(problem))

  const somebody = fc.constantFrom('E01', 'clerk', 'manager')
  const anyStep: fc.Arbitrary<DisputeStep> = fc.oneof(
    fc.record({ step: fc.constantFrom('answer', 'reply', 'withdraw', 'appeal'), by: somebody }),
    fc.record({
      step: fc.constant('decide'),
      by: somebody,
      outcome: fc.constantFrom('accepted', 'partly', 'rejected'),
    }),
  )

  test('whatever is tried, is appealed once at most, decided by two at most and never by its own, and ends for good', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        let state = opened
        const deciders: string[] = []
        let appeals = 0
        for (const step of steps) {
          const taken = takeDisputeStep(state, step)
          const isOver = state.status === 'withdrawn' || state.status === 'accepted'
          expect('problem' in taken || !isOver).toBe(true)
          if ('problem' in taken) continue
          if (step.step === 'decide') deciders.push(step.by)
          if (step.step === 'appeal') appeals += 1
          state = taken.state
        }
        expect(appeals).toBeLessThanOrEqual(1)
        expect(deciders.length).toBeLessThanOrEqual(1 + appeals)
        expect(new Set(deciders).size).toBe(deciders.length)
        expect(deciders).not.toContain('E01')
        expect(state.decidedBy).toBe(deciders[0] ?? null)
        expect(state.isAppealed).toBe(appeals === 1)
        // Somebody can always finish what is live.
        const finish = takeDisputeStep(state, decide('third', 'rejected'))
        expect('state' in finish).toBe(liveStatuses.includes(state.status))
      }),
      { numRuns: 10_000 },
    )
  })
})

test('what is not rejected changes facts, which a closed month shows as a correction', () => {
  expect((['accepted', 'partly', 'rejected'] as const).map(needsFacts)).toEqual([true, true, false])
  expect((['draft', 'reviewed', 'approved', 'paid'] as const).map((month) => effectOf('partly', month))).toEqual([
    'recalculate',
    'recalculate',
    'correction',
    'correction',
  ])
  expect(effectOf('rejected', 'draft')).toBe('none')
})

describe('What a viewer may do', () => {
  const own = { by: 'E01', isOwn: true, isDesk: false }
  const clerk = { by: 'clerk', isOwn: false, isDesk: true }
  const answered = { ...opened, status: 'answered' } as const
  const appealed = { ...opened, status: 'appealed', decidedBy: 'clerk', isAppealed: true } as const

  test('the desk answers and decides what is open, the person withdraws it', () => {
    expect(stepsNow(opened, clerk)).toEqual({ may: ['answer', 'decide'], hindered: null })
    expect(stepsNow(opened, own)).toEqual({ may: ['withdraw'], hindered: null })
    expect([waitsFor(opened, clerk), waitsFor(opened, own)]).toEqual([true, false])
  })

  test('an answered one waits for the person, though the desk may decide it', () => {
    expect(stepsNow(answered, own).may).toEqual(['reply', 'withdraw'])
    expect(stepsNow(answered, clerk).may).toEqual(['decide'])
    expect([waitsFor(answered, clerk), waitsFor(answered, own)]).toEqual([false, true])
  })

  test('an appeal is for somebody else than who decided first, and nobody decides the own', () => {
    expect(stepsNow(appealed, clerk)).toEqual({ may: [], hindered: 'four-eyes' })
    expect(stepsNow(appealed, { ...clerk, by: 'manager' }).may).toEqual(['decide'])
    expect(waitsFor(appealed, clerk)).toBe(false)
    expect(stepsNow(opened, { by: 'E01', isOwn: true, isDesk: true })).toEqual({
      may: ['withdraw'],
      hindered: 'own-dispute',
    })
  })
})

import { expect, test } from 'vitest'
import { fen } from '../../../kernel/money.ts'
import { rational } from '../../../kernel/rational.ts'
import { allowedCompensation } from './legal-guard.ts'

const allowed = (claim: bigint, wage: bigint) =>
  allowedCompensation({ claim: fen(claim), wage: fen(wage), minimumWage: fen(269_000n) })

test('takes at most a fifth of the wage and leaves the minimum wage', () => {
  expect(allowed(200_000n, 600_000n)).toBe(120_000n)
  expect(allowed(200_000n, 300_000n)).toBe(31_000n)
  expect(allowed(200_000n, 260_000n)).toBe(0n)
  expect(allowed(5_000n, 600_000n)).toBe(5_000n)
})

test('takes another share where one is set, and knows no minimum where none is set', () => {
  const of = { claim: fen(200_000n), wage: fen(100_001n) }
  expect(allowedCompensation(of)).toBe(20_000n)
  expect(allowedCompensation({ ...of, share: rational(1n, 3n) })).toBe(33_333n)
  expect(allowedCompensation({ ...of, share: rational(0n) })).toBe(0n)
  expect(allowedCompensation({ ...of, wage: fen(-5n) })).toBe(0n)
})

test('where the minimum wage leaves nothing to take, nothing is taken, however small the claim', () => {
  expect(allowed(1n, 269_000n)).toBe(0n)
  expect(allowed(1n, 269_001n)).toBe(1n)
})

import { expect, test } from 'vitest'
import { fen } from '../../../kernel/money.ts'
import { allowedCompensation } from './legal-guard.ts'

const allowed = (claim: bigint, wage: bigint) =>
  allowedCompensation({ claim: fen(claim), wage: fen(wage), minimumWage: fen(269_000n) })

test('takes at most a fifth of the wage and leaves the minimum wage', () => {
  expect(allowed(200_000n, 600_000n)).toBe(120_000n)
  expect(allowed(200_000n, 300_000n)).toBe(31_000n)
  expect(allowed(200_000n, 260_000n)).toBe(0n)
  expect(allowed(5_000n, 600_000n)).toBe(5_000n)
})

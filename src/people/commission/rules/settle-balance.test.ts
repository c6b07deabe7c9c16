import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../../kernel/money.ts'
import { rational } from '../../../kernel/rational.ts'
import { settleBalance } from './settle-balance.ts'
import { triesOf } from '../../../../test/support/tries.ts'

const settle = (earned: bigint, carriedIn: bigint, cap = rational(1n, 5n)) =>
  settleBalance({ earned: fen(earned), carriedIn: fen(carriedIn), recoveryCap: cap })

test('takes back at most the capped part of the month', () => {
  expect(settle(100_000n, -50_000n)).toEqual({ payable: 80_000n, recovered: 20_000n, carriedOut: -30_000n })
  expect(settle(100_000n, -5_000n)).toEqual({ payable: 95_000n, recovered: 5_000n, carriedOut: 0n })
  // A fifth of 1.04 is 20.8 fen: 20 are taken.
  expect(settle(104n, -50n)).toEqual({ payable: 84n, recovered: 20n, carriedOut: -30n })
  expect(settle(100_000n, 0n)).toEqual({ payable: 100_000n, recovered: 0n, carriedOut: 0n })
})

test('a month below zero pays nothing and is carried on', () => {
  expect(settle(-700n, -300n)).toEqual({ payable: 0n, recovered: 0n, carriedOut: -1_000n })
})

test('nothing is lost between what is paid and what is carried on', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }),
      fc.bigInt({ min: -(10n ** 8n), max: 0n }),
      fc.nat(100),
      (earned, carriedIn, percent) => {
        const { payable, recovered, carriedOut } = settle(earned, carriedIn, rational(BigInt(percent), 100n))
        expect(payable + carriedOut).toBe(earned + carriedIn)
        expect(payable >= 0n && recovered >= 0n && carriedOut <= 0n).toBe(true)
        expect(recovered * 100n <= (earned > 0n ? earned * BigInt(percent) : 0n)).toBe(true)
      },
    ),
    triesOf(10_000),
  )
})

import { expect, test } from 'vitest'
import { killDuringOrders } from './orders-survive.ts'

test(
  'acknowledged orders survive a killed server and a killed database, none is doubled',
  { timeout: 240_000 },
  async () => {
    const rounds: string[] = []
    expect(await killDuringOrders({ server: 2, all: 2, tell: (line) => rounds.push(line) })).toEqual([])
    expect(rounds).toHaveLength(4)
  },
)

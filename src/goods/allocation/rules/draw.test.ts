import { expect, test } from 'vitest'
import { drawLots } from './draw.ts'
import { serveUpToLine } from './serve.ts'
import { encodeName, ticket, ticketWriter } from './ticket.ts'

const outlets = ['a', 'b', 'c', 'd', 'e']
const byTicket = outlets.toSorted((left, right) =>
  ticket({ seed: 's', product: 'P', outlet: left }) < ticket({ seed: 's', product: 'P', outlet: right }) ? -1 : 1,
)
const place = (rank: number) => outlets.indexOf(byTicket[rank] ?? '')
const common = { writeTicket: ticketWriter('s', 'P'), outletName: (index: number) => encodeName(outlets[index] ?? '') }

test('drawLots serves the lowest tickets; who does not stand takes no pack but learns where it is', () => {
  const stands = new Uint8Array(5).fill(1)
  stands[place(0)] = 0
  const { cutTicket, within } = drawLots({ atLine: Uint32Array.of(0, 1, 2, 3, 4), stands, packs: 2, ...common })
  expect(cutTicket).toBe(ticket({ seed: 's', product: 'P', outlet: byTicket[2] ?? '' }))
  expect(byTicket.map((outlet) => within[outlets.indexOf(outlet)])).toEqual([1, 1, 1, 0, 0])
})

test('serveUpToLine says a draw only when somebody had to lose it', () => {
  const weights = { exact: false, units: new Float64Array(5).fill(1), denominator: 1 } as const
  const field = { held: new Float64Array(5), top: new Float64Array(5).fill(3), weights }
  const even = serveUpToLine({ ...field, packs: 10 }, { eligible: undefined, ...common })
  expect([...even.awarded]).toEqual([2, 2, 2, 2, 2])
  expect(even.drawn).toBeUndefined()
  const odd = serveUpToLine({ ...field, packs: 12 }, { eligible: undefined, ...common })
  expect(byTicket.map((outlet) => odd.awarded[outlets.indexOf(outlet)])).toEqual([3, 3, 2, 2, 2])
  expect(odd.drawn).toEqual(new Uint8Array(5).fill(1))
})

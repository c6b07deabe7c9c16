import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTickets, encodeName, formatTicket, ticket, ticketBytes, ticketWriter } from './ticket.ts'

const name = fc.string({ unit: 'grapheme', maxLength: 80 })

test('a ticket is the SHA-256 of "seed:product:outlet" in lower-case hex', () => {
  fc.assert(
    fc.property(name, name, name, (seed, product, outlet) => {
      const expected = createHash('sha256').update(`${seed}:${product}:${outlet}`).digest('hex')
      expect(ticket({ seed, product, outlet })).toBe(expected)
      const into = new Uint8Array(ticketBytes)
      const write = ticketWriter(seed, product)
      // Twice, because the state after the common beginning is used again.
      for (const other of [`${outlet}x`, outlet]) write(encodeName(other), into)
      expect(formatTicket(into)).toBe(expected)
    }),
  )
})

test('bytes and texts of tickets have the same order', () => {
  const digest = fc.uint8Array({ minLength: ticketBytes, maxLength: ticketBytes })
  fc.assert(
    fc.property(digest, digest, fc.nat(ticketBytes), (left, random, shared) => {
      const right = Uint8Array.from(random, (byte, index) => (index < shared ? (left[index] ?? 0) : byte))
      const [one, other] = [formatTicket(left), formatTicket(right)]
      const byText = one === other ? 0 : one < other ? -1 : 1
      const block = Uint8Array.from([...left, ...right])
      expect(Math.sign(compareTickets(block, 0, 1))).toBe(byText)
    }),
  )
})

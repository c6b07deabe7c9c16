import { selectRank } from './select.ts'
import { compareTickets, formatTicket, ticketBytes } from './ticket.ts'
import type { TicketWriter } from './ticket.ts'

/** The packs at exactly the waterline, one an outlet. */
export interface Lots {
  /** Outlets with a pack there, asked for or not: all need their ticket to know what they are entitled to. */
  readonly atLine: Uint32Array
  /** 1 where that pack may be served: asked for, within the cap and not owned already. */
  readonly stands: Uint8Array
  /** Packs left for them: at least one, at most as many as stand. */
  readonly packs: number
  readonly writeTicket: TicketWriter
  /** UTF-8 name of an outlet. */
  readonly outletName: (index: number) => Uint8Array
}

/** Outcome of a draw. */
export interface Draw {
  /** Ticket of the last pack served, lower-case hex. */
  readonly cutTicket: string
  /** For each of `atLine`: 1 when its ticket is not above the cut. */
  readonly within: Uint8Array
}

/**
 * Serves the packs at the waterline in the order of their tickets, lowest first. Tickets are made only here: for the
 * outlets at the cut.
 *
 * Example: one pack left for two outlets with tickets 3a… and 9f…: 3a… has it, and is the cut.
 */
export const drawLots = ({ atLine, stands, packs, writeTicket, outletName }: Lots): Draw => {
  const digests = new Uint8Array(atLine.length * ticketBytes)
  const digestAt = (place: number) => digests.subarray(place * ticketBytes, (place + 1) * ticketBytes)
  const standing = new Uint32Array(atLine.length)
  let count = 0
  for (let place = 0; place < atLine.length; place++) {
    const index = atLine[place] ?? 0
    writeTicket(outletName(index), digestAt(place))
    if (stands[index] === 1) standing[count++] = place
  }
  const byTicket = (left: number, right: number) => compareTickets(digests, left, right)
  const cut = selectRank(standing.subarray(0, count), packs, byTicket)
  const within = new Uint8Array(atLine.length)
  for (let place = 0; place < atLine.length; place++) within[place] = byTicket(place, cut) <= 0 ? 1 : 0
  return { cutTicket: formatTicket(digestAt(cut)), within }
}

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** An answer as far as a load generator needs it. */
export interface PlainAnswer {
  readonly status: number
  readonly head: string
}

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('\r\n0\r\n\r\n')

/** The whole answer, or undefined while some of it is still on its way. */
const readAnswer = (bytes: Buffer): PlainAnswer | undefined => {
  const end = bytes.indexOf(headEnd)
  if (end === -1) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = /^content-length: (\d+)$/im.exec(head)?.[1]
  const whole =
    length === undefined
      ? bytes.subarray(-lastChunk.length).equals(lastChunk)
      : bytes.length >= end + headEnd.length + Number(length)
  return whole ? { status: Number(head.slice(9, 12)), head } : undefined
}

/** One connection that is kept, with one request at a time on it. */
export interface PlainClient {
  readonly post: (path: string, headers: Readonly<Record<string, string>>, body: string) => Promise<PlainAnswer>
  readonly close: () => void
}

const write = (socket: Socket, lines: readonly string[], body: string): boolean =>
  socket.write(`${lines.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)

/**
 * Opens a connection to a server. It knows just enough of HTTP/1.1 for the answers of our own server, so that on a small
 * machine the load takes little of the processor that is being measured.
 */
export const openPlainClient = async (address: string): Promise<PlainClient> => {
  const { hostname, port, host } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  let read = Buffer.alloc(0)
  let waiting: { done: (answer: PlainAnswer) => void; fail: (error: Error) => void } | undefined
  socket.on('data', (bytes) => {
    read = read.length === 0 ? Buffer.from(bytes) : Buffer.concat([read, bytes])
    const answer = readAnswer(read)
    if (!answer) return
    read = Buffer.alloc(0)
    waiting?.done(answer)
  })
  socket.on('error', (error) => waiting?.fail(error))
  socket.on('close', () => waiting?.fail(new Error('the server closed the connection')))
  const post: PlainClient['post'] = (path, headers, body) =>
    new Promise((done, fail) => {
      waiting = { done, fail }
      const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
      write(socket, [`POST ${path} HTTP/1.1`, `host: ${host}`, 'content-type: application/json', ...named], body)
    })
  return { post, close: () => void socket.destroy() }
}

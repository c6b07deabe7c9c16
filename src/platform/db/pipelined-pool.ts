import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly name?: string | undefined
}

/** Statements on their way through kysely, in place of parameters: `ask` and `sendLater` of pipeline.ts pack them. */
export class Bundle {
  readonly statements: readonly Statement[]
  /** False: nobody waits for the answers; they are sent along with whatever comes next. */
  readonly atOnce: boolean
  constructor(statements: readonly Statement[], atOnce: boolean) {
    this.statements = statements
    this.atOnce = atOnce
  }
}

type Answer = PostgresQueryResult<unknown>

const plainAnswer = (command: 'COMMIT' | 'ROLLBACK' | 'SELECT', rows: unknown[] = []): Answer => ({
  command,
  rowCount: rows.length,
  rows,
})

/** What the driver does not promise to have. Without the socket several statements leave in as many writes. */
interface Innards {
  readonly connection?: { readonly stream?: { readonly cork: () => void; readonly uncork: () => void } }
  readonly processID?: number
}

const innardsOf = (client: PoolClient): Innards => client

/**
 * True when the server itself is at the other end. A pooler between (pgbouncer) answers with a process number of its own
 * making, and in transaction mode it may give the next transaction to another session, that knows no statement by name.
 */
const isDirect = async (client: PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid === innardsOf(client).processID
}

const names = new Map<string, string>()
const mostNames = 500

/** The name a statement is kept by in each session, so that the server plans it once; undefined when there are too many. */
const nameOf = (sql: string): string | undefined => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= mostNames) return known
  const name = `manzu_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`
  names.set(sql, name)
  return name
}

/** Sends all statements before the first answer is there; of several that fail, the first one is told. */
const sendAll = async (client: PoolClient, statements: readonly Statement[]): Promise<Answer[]> => {
  const socket = innardsOf(client).connection?.stream
  socket?.cork()
  const answers = statements.map(({ sql, parameters, name }) =>
    client.query({ text: sql, values: [...parameters], ...(name !== undefined && { name }) }),
  )
  socket?.uncork()
  const settled = await Promise.allSettled(answers)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value as unknown as Answer
  })
}

const opensTransaction = (sql: string): boolean => sql === 'begin' || sql.startsWith('start transaction')

const pipelinedClient = (client: PoolClient, direct: boolean): PostgresPoolClient => {
  let unsent: Statement[] = []
  const named = ({ statements }: Bundle): readonly Statement[] =>
    direct ? statements.map((statement) => ({ ...statement, name: nameOf(statement.sql) })) : statements
  const send = async (statements: readonly Statement[]): Promise<Answer[]> => {
    const before = unsent
    unsent = []
    return (await sendAll(client, [...before, ...statements])).slice(before.length)
  }
  const end = async (statement: Statement): Promise<Answer> => {
    const commits = statement.sql === 'commit'
    const [first] = unsent
    const unknownToServer = first !== undefined && opensTransaction(first.sql)
    if (!commits || (unknownToServer && unsent.length === 1)) unsent = []
    if (unknownToServer && unsent.length === 0) return plainAnswer(commits ? 'COMMIT' : 'ROLLBACK')
    return (await send([statement]))[0] ?? plainAnswer('ROLLBACK')
  }
  const query = async (sql: string, parameters: readonly unknown[]): Promise<Answer> => {
    const [bundle] = parameters
    if (bundle instanceof Bundle && bundle.atOnce)
      return plainAnswer(
        'SELECT',
        (await send(named(bundle))).map(({ rows }) => rows),
      )
    if (bundle instanceof Bundle || opensTransaction(sql)) {
      unsent.push(...(bundle instanceof Bundle ? named(bundle) : [{ sql, parameters }]))
      return plainAnswer('SELECT')
    }
    if (sql === 'commit' || sql === 'rollback') return end({ sql, parameters })
    return (await send([{ sql, parameters }]))[0] ?? plainAnswer('SELECT')
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}

/**
 * A pool for kysely that saves round trips: `begin` and statements sent by `sendLater` travel with the first
 * statement whose answer somebody waits for, and statements of one `ask` travel together. The server runs them one
 * after another all the same, each with its own view of the data. Both kinds are planned once for each session where no
 * pooler stands between. The pool's clients must be in pipeline mode.
 */
export const pipelinedPool = (pool: Pool): PostgresPool => {
  const known = new WeakMap<PoolClient, PostgresPoolClient>()
  const meet = async (client: PoolClient): Promise<PostgresPoolClient> => {
    try {
      const met = pipelinedClient(client, await isDirect(client))
      known.set(client, met)
      return met
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect()
    return known.get(client) ?? meet(client)
  }
  return { options: pool.options, connect, end: () => pool.end() }
}

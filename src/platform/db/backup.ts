import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { inReferenceOrder, listReferences, listSequences, listTables, quoted, type Table } from './backup/catalogue.ts'
import { appendHash, type BackupHeader, blocksOf, headerLine } from './backup/format.ts'

export interface BackupSummary {
  readonly tables: number
  readonly rows: number
}

const source = ({ name, columns }: Table): string =>
  `select ${columns.map(quoted).join(', ')} from public.${quoted(name)}`

/** Values in the one spelling that every server reads alike; a long table may take longer than a statement may. */
const settle = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local statement_timeout = 0`

const countRows = async (client: PoolClient, table: Table): Promise<number> => {
  const { rows } = await client.query<{ count: string }>(`select count(*) as count from public.${quoted(table.name)}`)
  return Number(rows[0]?.count)
}

const describe = async (client: PoolClient): Promise<BackupHeader> => {
  const ordered = inReferenceOrder(await listTables(client), await listReferences(client))
  const tables: BackupHeader['tables'] = []
  for (const table of ordered)
    tables.push({ ...table, columns: [...table.columns], rows: await countRows(client, table) })
  const migrations = await client.query<{ id: string; checksum: string }>(
    'select id, checksum from public.schema_migration order by applied_at, id',
  )
  return {
    format: 'manzu-backup',
    version: 1,
    createdAt: new Date().toISOString(),
    migrations: migrations.rows,
    tables,
    sequences: await listSequences(client),
  }
}

async function* content(client: PoolClient, header: BackupHeader): AsyncGenerator<Buffer> {
  yield headerLine(header)
  for (const table of header.tables) yield* blocksOf(client.query(copyTo(`copy (${source(table)}) to stdout`)))
}

const write = async (client: PoolClient, stream: Writable): Promise<BackupSummary> => {
  await client.query('begin isolation level repeatable read read only')
  await client.query(settle)
  const header = await describe(client)
  await pipeline(Readable.from(content(client, header), { objectMode: false }), createGzip(), appendHash(), stream)
  await client.query('commit')
  return { tables: header.tables.length, rows: header.tables.reduce((sum, { rows }) => sum + rows, 0) }
}

/**
 * Writes every table of the public schema to `stream` and ends it: one moment of the database (a single repeatable-read
 * transaction), while others go on writing. The embedded PostgreSQL comes without pg_dump, so the format is our own
 * (see backup/format.ts) and driven by the catalogue: a new table needs no word here. The job queue's schema stays out.
 * Holds no table in memory.
 */
export const backup = async (pool: Pool, stream: Writable): Promise<BackupSummary> => {
  const client = await pool.connect()
  let whole = false
  try {
    const summary = await write(client, stream)
    whole = true
    return summary
  } finally {
    // A connection broken off in the middle of a copy is of no further use.
    client.release(!whole)
  }
}

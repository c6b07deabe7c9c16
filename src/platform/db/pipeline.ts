import { CompiledQuery, type RawBuilder } from 'kysely'
import type { Db } from './connect.ts'
import { Bundle } from './pipelined-pool.ts'

/** A statement with how its rows are read: a store makes it, {@link ask} sends it together with others. */
export interface Question<T> {
  readonly statement: RawBuilder<unknown>
  readonly read: (rows: readonly unknown[]) => T
}

/** Joins a statement and how its rows are read. */
export const question = <Row, T>(statement: RawBuilder<Row>, read: (rows: readonly Row[]) => T): Question<T> => ({
  statement,
  read: read as Question<T>['read'],
})

type AnswersTo<Q extends readonly Question<unknown>[]> = {
  [K in keyof Q]: Q[K] extends Question<infer T> ? T : never
}

/** Asks several questions in one round trip; they are answered in their order. */
export const ask = async <const Q extends readonly Question<unknown>[]>(
  db: Db,
  questions: Q,
): Promise<AnswersTo<Q>> => {
  const statements = questions.map(({ statement }) => statement.compile(db))
  const bundle = CompiledQuery.raw('', [new Bundle(statements, true)])
  const { rows } = await db.executeQuery<readonly unknown[]>(bundle)
  return questions.map(({ read }, index) => read(rows[index] ?? [])) as AnswersTo<Q>
}

/**
 * Sends a statement whose answer nobody needs along with the next one of the transaction, at the latest with its commit.
 * When it fails, that next one does. Outside a transaction it is sent at once.
 */
export const sendLater = async (db: Db, statement: RawBuilder<unknown>): Promise<void> => {
  const atOnce = !db.isTransaction
  await db.executeQuery(CompiledQuery.raw('', [new Bundle([statement.compile(db)], atOnce)]))
}

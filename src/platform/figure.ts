import type { Db } from './db/connect.ts'

/** A figure whoever runs the program looks at, in the words of Prometheus. */
export interface Figure {
  readonly name: string
  readonly help: string
  /** The one label its values are told apart by. */
  readonly label: string
  readonly read: (db: Db) => Promise<readonly { readonly of: string; readonly value: number }[]>
}

declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg'
  import type { Readable, Writable } from 'node:stream'

  interface Counted {
    /** Rows copied, known at the end. */
    readonly rowCount: number
  }

  export const from: (text: string) => Writable & Submittable & Counted
  export const to: (text: string) => Readable & Submittable & Counted
}

import type { Readable } from 'node:stream'

/** An answer that is a file instead of JSON. */
export interface FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string | Uint8Array | Readable
}

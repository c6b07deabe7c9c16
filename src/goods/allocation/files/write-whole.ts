import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file that appears under its name only when it is whole. */
export interface PendingFile {
  readonly write: (bytes: Uint8Array) => void
  /** Makes sure of the bytes on disk; the file still has its temporary name. */
  readonly finish: () => void
  /** Gives the file its name. */
  readonly publish: () => void
  /** Takes it away; does nothing once published. */
  readonly discard: () => void
}

/** Opens a file beside its place, so that a crash leaves the old one or none, never half of one. */
export const openPending = (folder: string, name: string): PendingFile => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const temporary = join(folder, `.${name}.${process.pid}.tmp`)
  const file = openSync(temporary, 'w')
  let open = true
  const close = () => {
    if (open) closeSync(file)
    open = false
  }
  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    },
    finish: () => {
      fsyncSync(file)
      close()
    },
    publish: () => renameSync(temporary, path),
    discard: () => {
      close()
      rmSync(temporary, { force: true })
    },
  }
}

import type { Command } from 'commander'

/** Adds one command to the program. */
export type AddCommand = (program: Command) => void

/** A command by its name and one line of help; what it takes and does is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<AddCommand>
}

/** The commands in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'allocate',
    summary: 'share the supply of one CSV file among the claims of another',
    load: async () => (await import('./allocate.ts')).addAllocateCommand,
  },
  {
    name: 'verify',
    summary: 'check awards against their certificate',
    load: async () => (await import('./verify.ts')).addVerifyCommand,
  },
]

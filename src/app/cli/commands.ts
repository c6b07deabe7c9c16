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
    name: 'start',
    summary: 'serve everything, with the demo network when the database is empty',
    load: async () => (await import('./serve.ts')).addStartCommand,
  },
  {
    name: 'serve',
    summary: 'serve the web app and the API',
    load: async () => (await import('./serve.ts')).addServeCommand,
  },
  {
    name: 'work',
    summary: 'do the background work alone',
    load: async () => (await import('./work.ts')).addWorkCommand,
  },
  {
    name: 'migrate',
    summary: 'bring the schema of the database up to date',
    load: async () => (await import('./work.ts')).addMigrateCommand,
  },
  {
    name: 'demo',
    summary: 'fill an empty database with the demo network',
    load: async () => (await import('./demo.ts')).addDemoCommand,
  },
  {
    name: 'import',
    summary: 'take over a CSV file: outlets, products, supply, limits, filings, deliveries',
    load: async () => (await import('./import.ts')).addImportCommand,
  },
  {
    name: 'export',
    summary: 'write a list as CSV, or the certificate of a run',
    load: async () => (await import('./export.ts')).addExportCommand,
  },
  {
    name: 'user',
    summary: 'open accounts, reset passwords, close and open accounts',
    load: async () => (await import('./user.ts')).addUserCommand,
  },
  {
    name: 'backup',
    summary: 'write the whole database into one file',
    load: async () => (await import('./backup.ts')).addBackupCommand,
  },
  {
    name: 'restore',
    summary: 'bring a backup into an empty database',
    load: async () => (await import('./backup.ts')).addRestoreCommand,
  },
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
  {
    name: 'pay',
    summary: 'compute, explain, compare and prove pay',
    load: async () => (await import('./pay.ts')).addPayCommand,
  },
]

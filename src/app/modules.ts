import type { Migration } from '../platform/db/migrate.ts'

/** Every migration of every room, in room order. */
export const migrations: readonly Migration[] = []

import type { Contract } from '../kernel/contract.ts'
import type { Ctx, Listener } from './ctx.ts'
import type { Migration } from './db/migrate.ts'
import type { Figure } from './figure.ts'
import type { Route } from './http/route.ts'
import type { Texts } from './i18n/translate.ts'

/**
 * One step a room takes by the clock. It looks at the state of the database and the time, does what is due, and tells
 * whether it did anything. It may be called at any time, twice, and by two processes at once.
 */
export type ClockStep = (ctx: Ctx) => Promise<boolean>

/** What things are called today, by id; of a thing that is gone there is no name. */
export type NameSubjects = Readonly<
  Record<string, (ctx: Ctx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>>
>

/** What a room brings into the house. */
export interface Room {
  readonly name: string
  readonly migrations?: readonly Migration[]
  readonly texts?: Texts
  /** Contracts by name, for the OpenAPI document and the role × route table. */
  readonly contracts?: Readonly<Record<string, unknown>>
  readonly routes?: readonly Route[]
  readonly listeners?: readonly Listener[]
  /** Names of what the room writes into the audit trail, by subject. */
  readonly subjects?: NameSubjects
  readonly clock?: ClockStep
  /** The same for what waits for somebody outside, such as a mail server: on a clock of its own, so that nothing waits for it. */
  readonly errand?: ClockStep
  /** Figures for `/metrics` that are counted when they are asked for. */
  readonly figures?: readonly Figure[]
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'permission' in value

/** Every contract of every room by its name. */
export const contractsOf = (rooms: readonly Room[]): Map<string, Contract> =>
  new Map(
    rooms.flatMap((room) =>
      Object.entries(room.contracts ?? {}).flatMap(([name, value]): [string, Contract][] =>
        isContract(value) ? [[name, value]] : [],
      ),
    ),
  )

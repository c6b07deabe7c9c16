import type { Role } from './caller.ts'

/** The part of a zod schema this house relies on; structural, so that the kernel imports nothing. */
export interface Schema {
  readonly _zod: { readonly output: unknown; readonly input: unknown }
}

/** A list that can be taken away as a file: the key of what people call it, and of each field of its rows. */
export interface ListNames {
  readonly name: string
  readonly label: (field: string) => string
  /** Key of what people call a code that stands in a field; undefined where values are no codes. */
  readonly word?: (field: string, value: string) => string | undefined
}

/** Who may call: anyone, anyone signed in, or these roles. What rows they reach is decided in the service. */
export type Permission = 'public' | 'signedIn' | readonly Role[]

/** One route, described once for the server, the web client, the OpenAPI document and the role × route table. */
export interface Contract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: `/${string}`
  readonly permission: Permission
  /** True: open also to whoever has signed in with a first password and has not yet replaced it. */
  readonly withFirstPassword?: boolean
  /** One English sentence for the OpenAPI document. */
  readonly summary: string
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  /** Shape of the answer; absent when the answer is a file. */
  readonly answer?: Schema
  /** Of an answer that is a list: what people call it and its columns; it is then also answered as a file (`?as=csv`, `?as=xlsx`). */
  readonly list?: ListNames
  /** Media type of a file answer, for example `text/csv; charset=utf-8`. */
  readonly file?: string
  /** Largest accepted body in bytes; 1 MiB when absent. */
  readonly bodyLimit?: number
}

type Output<S> = S extends Schema ? S['_zod']['output'] : undefined
type Input<S> = S extends Schema ? S['_zod']['input'] : undefined

/** The parsed request a handler receives. */
export interface Request<C extends Contract> {
  readonly params: Output<C['params']>
  readonly query: Output<C['query']>
  readonly body: Output<C['body']>
}

/** What a client hands in, before parsing. */
export interface Call<C extends Contract> {
  readonly params?: Input<C['params']>
  readonly query?: Input<C['query']>
  readonly body?: Input<C['body']>
}

/** The same shape, nothing in it to be changed. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends Uint8Array
    ? T
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T

/** The value a handler returns and a client receives. */
export type Answer<C extends Contract> = DeepReadonly<Output<C['answer']>>

/** Keeps the literal types of a contract. */
export const contract = <const C extends Contract>(value: C): C => value

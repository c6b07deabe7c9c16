import type { Answer, Contract, Request } from '../../kernel/contract.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx, Ctx } from '../ctx.ts'
import type { FileAnswer } from '../file-answer.ts'

/** What the wire knows beside the parsed request; only sign-in and caching need it. */
export interface Wire {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly address: string
  /** Adds a header to the answer; `set-cookie` may be added many times. */
  readonly setHeader: (name: string, value: string | readonly string[]) => void
}

type CtxFor<C extends Contract> = C['permission'] extends 'public' ? Ctx : CallerCtx
type AnswerFor<C extends Contract> = C['answer'] extends undefined ? FileAnswer : Answer<C>

/** One use case behind one contract. */
export type Handler<C extends Contract> = (
  ctx: CtxFor<C>,
  request: Request<C>,
  wire: Wire,
) => Promise<AnswerFor<C> | FileAnswer | Refusal>

/** A contract with its handler, its types forgotten, so that routes of many shapes lie in one list. */
export interface Route {
  readonly contract: Contract
  readonly handle: (ctx: Ctx, request: Request<Contract>, wire: Wire) => Promise<unknown>
}

/** Joins a contract and its handler. The cast is sound: the mount parses the request by this very contract first. */
export const route = <const C extends Contract>(contract: C, handler: Handler<C>): Route => ({
  contract,
  handle: handler as unknown as Route['handle'],
})

import { ProblemError } from '../../../../client.ts'

/** What the server says of single fields, by their names: `values.received` is about `received`. */
export const factErrors = (refusal: unknown): Readonly<Record<string, string>> =>
  refusal instanceof ProblemError
    ? Object.fromEntries(
        (refusal.problem.errors ?? []).map(({ path, message }) => [path.replace(/^(?:body\.)?values\./u, ''), message]),
      )
    : {}

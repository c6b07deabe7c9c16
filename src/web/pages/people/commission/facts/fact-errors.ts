import { ProblemError } from '../../../../client.ts'

/**
 * What the server says of single fields, by their names: `values.received` is about `received`. Of several facts `from` names
 * the one asked for: after `facts.0.`, `facts.0.values.received` is about `received` and `facts.0` about the whole fact, ``.
 */
export const factErrors = (refusal: unknown, from = ''): Readonly<Record<string, string>> => {
  if (!(refusal instanceof ProblemError)) return {}
  const own = (refusal.problem.errors ?? []).flatMap(({ path, message }) => {
    const at = `${path.replace(/^body\./u, '')}.`
    return at.startsWith(from) ? [[at.slice(from.length, -1).replace(/^values\./u, ''), message] as const] : []
  })
  return Object.fromEntries(own)
}

import type { Answer, Call, Contract } from '../kernel/contract.ts'

/** Problem details as the server sends them (RFC 9457). Status 0: the server could not be reached. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly code?: string }[]
}

/** A "no" of the server, or no answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail || problem.code)
    this.problem = problem
  }
}

type Fields = Readonly<Record<string, unknown>>

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** The address of a call: parameters filled in, empty query fields left out. */
export const urlOf = <C extends Contract>(contract: C, request: Pick<Call<C>, 'params' | 'query'> = {}): string => {
  const params = (request.params ?? {}) as Fields
  const query = (request.query ?? {}) as Fields
  const path = contract.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(asText(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    const text = asText(value)
    if (text !== '') search.set(name, text)
  }
  const tail = search.toString()
  return tail === '' ? path : `${path}?${tail}`
}

const offline: Problem = { status: 0, code: 'web.offline', title: '', detail: '' }
const broken = (status: number): Problem => ({ status, code: 'web.broken', title: '', detail: '' })

const problemFrom = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('content-type') ?? ''
  return type.includes('json') ? ((await response.json()) as Problem) : broken(response.status)
}

const bodyOf = (body: unknown, mediaType: string): { body?: BodyInit; type?: string } => {
  if (body === undefined) return {}
  if (body instanceof Uint8Array) return { body: new Blob([new Uint8Array(body)]), type: mediaType }
  return { body: JSON.stringify(body), type: 'application/json' }
}

const reach = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch {
    throw new ProblemError(offline)
  }
}

/** Media type of a raw body; a file is CSV unless said otherwise. */
export interface CallOptions {
  readonly mediaType?: string
  readonly signal?: AbortSignal
}

/** Calls a route by its contract. Throws a {@link ProblemError} for a "no" and when nobody answers. */
export const call = async <C extends Contract>(
  contract: C,
  request: Call<C> = {},
  options: CallOptions = {},
): Promise<Answer<C>> => {
  const { body, type } = bodyOf(request.body, options.mediaType ?? 'text/csv')
  const response = await reach(urlOf(contract, request), {
    method: contract.method,
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang, ...(type && { 'content-type': type }) },
    ...(body !== undefined && { body }),
    ...(options.signal && { signal: options.signal }),
  })
  if (!response.ok) throw new ProblemError(await problemFrom(response))
  return (await response.json()) as Answer<C>
}

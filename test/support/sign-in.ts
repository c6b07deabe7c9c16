// Signing in over HTTP as people do, for tests of what happens around it.
import type { FastifyInstance } from 'fastify'

/** Who asks from where; the address is believed because tests come through no network. */
export interface From {
  readonly address?: string
  readonly cookie?: string
  readonly key?: string
}

const headersOf = ({ address, cookie, key }: From, hasBody: boolean) => ({
  'accept-language': 'en',
  ...(hasBody && { 'content-type': 'application/json' }),
  ...(cookie !== undefined && { cookie }),
  ...(key !== undefined && { 'x-api-key': key }),
  ...(address !== undefined && { 'x-forwarded-for': address }),
})

/** The cookie of an answer as a browser sends it back. */
export const cookieOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }): string =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

/** Visits a server from outside, in English. */
export const visitorOf = (app: FastifyInstance) => {
  /** Asks as somebody: `POST /api/x` with a body, `GET /api/x` without. */
  const ask = (request: string, from: From = {}, body?: unknown) => {
    const [method = 'GET', url = '/'] = request.split(' ')
    return app.inject({
      method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
      url,
      headers: headersOf(from, body !== undefined),
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
  }
  /** Tries to sign in. */
  const trySignIn = (name: string, password: string, from: From = {}) =>
    ask('POST /api/sign-in', from, { name, password })
  /** Signs in and gives the cookie of the session. */
  const signIn = async (name: string, password: string, from: From = {}): Promise<string> => {
    const answer = await trySignIn(name, password, from)
    if (answer.statusCode !== 200) throw new Error(`sign-in as ${name} was answered with ${answer.statusCode}`)
    return cookieOf(answer)
  }
  return { ask, trySignIn, signIn }
}

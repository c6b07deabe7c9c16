// Signing in over HTTP as people do, for tests of what happens around it.
import type { FastifyInstance } from 'fastify'

/** Who asks from where; the address is believed because tests come through no network. */
export interface From {
  readonly address?: string
  readonly cookie?: string
  readonly key?: string
}

/** Asks in English as somebody; `PUT /api/x` with a body, `GET /api/x` without. */
export const ask = (app: FastifyInstance, request: string, { address, cookie, key }: From = {}, body?: unknown) => {
  const [method = 'GET', url = '/'] = request.split(' ')
  return app.inject({
    method: method as 'GET' | 'POST' | 'PUT' | 'DELETE',
    url,
    headers: {
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== undefined && { cookie }),
      ...(key !== undefined && { 'x-api-key': key }),
      ...(address !== undefined && { 'x-forwarded-for': address }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
}

type Answered = Awaited<ReturnType<typeof ask>>

/** Tries to sign in. */
export const trySignIn = (app: FastifyInstance, name: string, password: string, from: From = {}): Promise<Answered> =>
  ask(app, 'POST /api/sign-in', from, { name, password })

/** The cookie of an answer as a browser sends it back. */
export const cookieOf = (answer: Answered): string => String(answer.headers['set-cookie']).split(';')[0] ?? ''

/** Signs in and gives the cookie of the session. */
export const signIn = async (
  app: FastifyInstance,
  name: string,
  password: string,
  from: From = {},
): Promise<string> => {
  const answer = await trySignIn(app, name, password, from)
  if (answer.statusCode !== 200) throw new Error(`sign-in as ${name} was answered with ${answer.statusCode}`)
  return cookieOf(answer)
}

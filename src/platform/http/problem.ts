import type { Refusal, RefusalKind } from '../../kernel/refusal.ts'
import type { Language } from '../../kernel/language.ts'
import type { Translate } from '../i18n/translate.ts'

/** One field that could not be read, with its path as in JSON (`lines.3.quantity`). */
export interface FieldError {
  readonly path: string
  readonly message: string
  readonly code?: string
}

/** Problem details, RFC 9457, with a stable code, its parameters and the text in the caller's language. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly params: Refusal['params']
  readonly detail: string
  readonly errors?: readonly FieldError[]
}

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  notFound: 404,
  signIn: 401,
  tooMany: 429,
  tooLarge: 413,
  unreadable: 400,
  unsupported: 415,
}

/** Turns a refusal into problem details in one language. */
export const problemOf = (said: Refusal, translate: Translate, language: Language): Problem => ({
  type: `urn:manzu:problem:${said.code}`,
  title: translate(language, `http.kind.${said.kind}`),
  status: statusOf[said.kind],
  code: said.code,
  params: said.params,
  detail: translate(language, said.code, said.params),
  ...(said.details && {
    errors: said.details.map(({ path, code, params }) => ({ path, code, message: translate(language, code, params) })),
  }),
})

import { z } from 'zod'
import { roles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { done, idParam, instant, listQuery, pageOf, sortBy } from '../../platform/contract/shapes.ts'

const role = z.enum(roles)
const password = z.string().min(10).max(200)

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `access.column.${column}`

const listed = (list: string) => ({
  name: `access.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) => (field === 'role' ? `access.word.${field}.${value}` : undefined),
})

/** Who is signed in, as the web app needs it. */
export const me = z.object({
  userId: z.string(),
  name: z.string(),
  role,
  outletId: z.number().nullable(),
  staffId: z.number().nullable(),
  mustChangePassword: z.boolean(),
  /** IANA zone of the network: all times are shown in it. */
  zone: z.string(),
  /** The currency of all money, an ISO 4217 code. */
  currency: z.string(),
})

const account = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.string(),
  role,
  outletId: z.number().nullable(),
  staffId: z.number().nullable(),
  active: z.boolean(),
  lockedUntil: instant.nullable(),
})

const auditEntry = z.object({
  id: z.number(),
  at: instant,
  who: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  /** What the thing is called today; null when it is gone or has no name. */
  subjectName: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
})

const apiKey = z.object({
  id: z.number(),
  name: z.string(),
  prefix: z.string(),
  accountName: z.string(),
  createdAt: instant,
  lastUsedOn: z.string().nullable(),
  revokedAt: instant.nullable(),
})
const accountId = z.object({ id: z.string().min(1).max(60) })

export const signIn = contract({
  method: 'POST',
  path: '/api/sign-in',
  permission: 'public',
  summary: 'Signs in with a licence number or an e-mail address and a password; sets the session cookie.',
  body: z.object({ name: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) }),
  answer: me,
})
export const signOut = contract({
  method: 'POST',
  path: '/api/sign-out',
  permission: 'signedIn',
  withFirstPassword: true,
  summary: 'Ends this session.',
  answer: done,
})
export const getMe = contract({
  method: 'GET',
  path: '/api/me',
  permission: 'signedIn',
  withFirstPassword: true,
  summary: 'Who is signed in.',
  answer: me,
})
export const changePassword = contract({
  method: 'POST',
  path: '/api/me/password',
  permission: 'signedIn',
  withFirstPassword: true,
  summary: 'Changes the own password; ends all other sessions.',
  body: z.object({ currentPassword: z.string().min(1).max(200), newPassword: password }),
  answer: done,
})
export const listAccounts = contract({
  method: 'GET',
  path: '/api/accounts',
  permission: ['administrator'],
  summary: 'Accounts of outlets and staff.',
  query: listQuery.extend({
    role: role.optional(),
    active: z.stringbool().optional(),
    outletId: idParam.optional(),
    /** Ids of members of staff, with commas between them. */
    staffIds: z
      .string()
      .max(6000)
      .regex(/^\d{1,9}(?:,\d{1,9})*$/)
      .optional(),
    sort: sortBy(['name', 'signInName', 'role', 'active'], 'role'),
  }),
  list: listed('accounts'),
  answer: pageOf(account),
})
export const createAccount = contract({
  method: 'POST',
  path: '/api/accounts',
  permission: ['administrator'],
  summary: 'Opens an account for an outlet or a member of staff; answers with the first password, shown once.',
  body: z.union([z.object({ outletId: idParam }).strict(), z.object({ staffId: idParam }).strict()]),
  answer: z.object({ id: z.string(), signInName: z.string(), password: z.string() }),
})
export const resetPassword = contract({
  method: 'POST',
  path: '/api/accounts/:id/reset-password',
  permission: ['administrator'],
  summary: 'Gives an account a new first password, shown once; ends its sessions and lifts a lock.',
  params: accountId,
  answer: z.object({ password: z.string() }),
})
export const setAccountActive = contract({
  method: 'PUT',
  path: '/api/accounts/:id/active',
  permission: ['administrator'],
  summary: 'Closes or opens an account; closing ends its sessions.',
  params: accountId,
  body: z.object({ active: z.boolean() }),
  answer: done,
})
export const listApiKeys = contract({
  method: 'GET',
  path: '/api/api-keys',
  permission: ['administrator'],
  summary: 'Keys for machines, without their secret.',
  list: listed('api-keys'),
  answer: z.array(apiKey),
})
export const createApiKey = contract({
  method: 'POST',
  path: '/api/api-keys',
  permission: ['administrator'],
  summary: 'Makes a key that acts as an account; answers with the secret, shown once.',
  body: z.object({ name: z.string().trim().min(1).max(60), accountId: z.string().min(1).max(60) }),
  answer: z.object({ id: z.number(), key: z.string() }),
})
export const revokeApiKey = contract({
  method: 'DELETE',
  path: '/api/api-keys/:id',
  permission: ['administrator'],
  summary: 'Ends a key at once.',
  params: z.object({ id: idParam }),
  answer: done,
})
export const listAudit = contract({
  method: 'GET',
  path: '/api/audit',
  permission: ['administrator'],
  summary: 'Who changed what, when, before and after; newest first.',
  query: listQuery.extend({
    subject: z.string().max(40).optional(),
    subjectId: z.string().max(200).optional(),
    sort: sortBy(['at', 'who', 'action'], '-at'),
  }),
  list: listed('audit'),
  answer: pageOf(auditEntry),
})

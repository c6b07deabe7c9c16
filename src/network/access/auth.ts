import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Db } from '../../platform/db/connect.ts'
import { findPasswordHash } from './access.store.ts'

/** What sign-in needs to know of the installation. */
export interface AuthOptions {
  readonly db: Db
  /** Signs the session cookie; at least 32 characters. */
  readonly secret: string
  /** True when the outside world reaches us by https only: cookies are then marked secure. */
  readonly https: boolean
}

/** Argon2id with the first choice of RFC 9106 for machines with little memory, as OWASP advises (19 MiB, 2 passes). */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password (argon2id, salted). */
export const hashPassword = (password: string): Promise<string> => hash(password, argon)

/** True when an open account lets somebody in with this password; for the program itself, not for people who try. */
export const holdsPassword = async (db: Db, name: string, password: string): Promise<boolean> => {
  const stored = await findPasswordHash(db, name)
  return stored !== undefined && verify(stored, password)
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const accountTable = {
  modelName: 'user_account',
  fields: { emailVerified: 'email_verified', ...times },
  // Accounts are opened by our own service; the library only has to know these columns, so that one query finds the
  // session and all that must be known of whoever holds it.
  additionalFields: {
    role: { type: 'string', required: true, input: false },
    outletId: { type: 'number', required: false, input: false, fieldName: 'outlet_id' },
    staffId: { type: 'number', required: false, input: false, fieldName: 'staff_id' },
    active: { type: 'boolean', required: true, input: false },
    mustChangePassword: { type: 'boolean', required: true, input: false, fieldName: 'must_change_password' },
  },
} as const

const sessionTable = {
  modelName: 'sign_in_session',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
}

const credentialTable = {
  modelName: 'credential',
  fields: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
}

const week = 7 * 24 * 3600

/** Password and session handling: better-auth on our own tables, nothing of it exposed but what the service calls. */
export const createAuth = ({ db, secret, https }: AuthOptions) =>
  betterAuth({
    appName: 'Manzu',
    secret,
    baseURL: https ? 'https://localhost' : 'http://localhost',
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // The guard at our own door counts in the database, for all processes together.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    user: accountTable,
    session: { ...sessionTable, expiresIn: week, updateAge: 24 * 3600 },
    account: credentialTable,
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...times } },
    plugins: [username({ displayUsername: false, usernameValidator: (name) => /^[0-9A-Za-z-]{4,30}$/.test(name) })],
    advanced: {
      database: { joins: true },
      cookiePrefix: 'manzu',
      useSecureCookies: https,
      // Our own server compares site and origin for every route that changes something.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
    },
    logger: { disabled: true },
    experimental: { instrumentation: { enabled: false } },
  })

/** The sign-in library as this room uses it. */
export type Auth = ReturnType<typeof createAuth>

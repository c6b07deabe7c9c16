import { route, type Route } from '../../platform/http/route.ts'
import type { NameSubjects } from '../../platform/module.ts'
import * as contracts from './access.contract.ts'
import * as accounts from './accounts.ts'
import * as keys from './api-keys.ts'
import { listAudit } from './audit.ts'
import type { Auth } from './auth.ts'
import { changePassword, getMe, signIn, signOut } from './sign-in.ts'

/** Signing in and out, accounts, keys for machines, the audit trail over HTTP. */
export const accessRoutes = (auth: Auth, nameSubjects: NameSubjects): readonly Route[] => [
  route(contracts.signIn, (ctx, { body }, wire) => signIn(ctx, body, { auth, wire })),
  route(contracts.signOut, (_ctx, _request, wire) => signOut(wire, auth)),
  route(contracts.getMe, (ctx) => getMe(ctx)),
  route(contracts.changePassword, (ctx, { body }, wire) => changePassword(ctx, body, { auth, wire })),
  route(contracts.listAccounts, (ctx, { query }) => accounts.listAccounts(ctx, query)),
  route(contracts.createAccount, (ctx, { body }) => accounts.createAccount(ctx, body)),
  route(contracts.resetPassword, (ctx, { params }) => accounts.resetPassword(ctx, params.id)),
  route(contracts.setAccountActive, (ctx, { params, body }) => accounts.setAccountActive(ctx, params.id, body.active)),
  route(contracts.listApiKeys, (ctx) => keys.listApiKeys(ctx)),
  route(contracts.createApiKey, (ctx, { body }) => keys.createApiKey(ctx, body)),
  route(contracts.revokeApiKey, (ctx, { params }) => keys.revokeApiKey(ctx, params.id)),
  route(contracts.listAudit, (ctx, { query }) => listAudit(ctx, query, nameSubjects)),
]

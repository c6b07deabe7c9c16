import { InvalidArgumentError, Option, type Command } from 'commander'
import { z } from 'zod'
import {
  createAccount,
  findAccountByName,
  resetPassword,
  setAccountActive,
  type Account,
} from '../../network/access/index.ts'
import { createStaff, outletIdsByLicence } from '../../network/organisation/index.ts'
import { posts } from '../../kernel/caller.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { SetupError } from '../../platform/setup-error.ts'
import { print } from './say.ts'
import { operatorCtx, orEnd } from './system.ts'
import { withRuntime } from './with-runtime.ts'

interface NewPerson {
  readonly email: string
  readonly name: string
  readonly post: (typeof posts)[number]
}

/** Who signs in by a name that is no address could never come in. */
const emailAddress = (text: string): string => {
  const { success, data } = z.email().max(200).toLowerCase().safeParse(text.trim())
  if (!success) throw new InvalidArgumentError('Expected an e-mail address.')
  return data
}

const run = (work: (ctx: CallerCtx) => Promise<void>): Promise<void> =>
  withRuntime('manzu user', (runtime, settings) => work(operatorCtx(runtime, settings)))

const accountNamed = async (ctx: CallerCtx, name: string): Promise<Account> => {
  const account = await findAccountByName(ctx.db, name)
  if (!account) throw new SetupError(`There is no account with the sign-in name ${name}.`)
  return account
}

const tellPassword = (signInName: string, password: string): void =>
  print(`${signInName} may sign in with the first password ${password} and must change it then.`)

const addPerson = ({ email, name, post }: NewPerson): Promise<void> =>
  run(async (ctx) => {
    const input = { email, name, post, team: '', regionId: null, active: true }
    const member = orEnd(await createStaff(ctx, input))
    const account = orEnd(await createAccount(ctx, { staffId: member.id }))
    tellPassword(account.signInName, account.password)
  })

const openOutlet = (licence: string): Promise<void> =>
  run(async (ctx) => {
    const outletId = (await outletIdsByLicence(ctx.db, [licence])).get(licence)
    if (outletId === undefined) throw new SetupError(`There is no outlet with the licence number ${licence}.`)
    const account = orEnd(await createAccount(ctx, { outletId }))
    tellPassword(account.signInName, account.password)
  })

const reset = (name: string): Promise<void> =>
  run(async (ctx) => {
    const account = await accountNamed(ctx, name)
    tellPassword(account.signInName, orEnd(await resetPassword(ctx, account.id)).password)
  })

const setActive = (name: string, active: boolean): Promise<void> =>
  run(async (ctx) => {
    const account = await accountNamed(ctx, name)
    orEnd(await setAccountActive(ctx, account.id, active))
    print(`${account.signInName} is ${active ? 'open' : 'closed'}.`)
  })

/** Adds `manzu user`: the way in for the first administrator, and back in for whoever is locked out. */
export const addUserCommand = (program: Command): void => {
  const user = program.command('user').description('Opens accounts, resets passwords, closes and opens accounts.')
  user
    .command('add')
    .description('Adds a member of staff with an account; prints the first password.')
    .requiredOption('--email <address>', 'the address to sign in with', emailAddress)
    .requiredOption('--name <name>', 'the name shown to others')
    .addOption(new Option('--post <post>', 'what the person does').choices(posts).makeOptionMandatory())
    .action(addPerson)
  user
    .command('open-outlet <licence>')
    .description('Opens the account of an outlet; prints the first password.')
    .action(openOutlet)
  user
    .command('reset-password <name>')
    .description('Gives an account (licence number or e-mail address) a new first password and lifts a lock.')
    .action(reset)
  user
    .command('close <name>')
    .description('Closes an account; ends its sessions.')
    .action((name: string) => setActive(name, false))
  user
    .command('reopen <name>')
    .description('Opens a closed account again.')
    .action((name: string) => setActive(name, true))
}

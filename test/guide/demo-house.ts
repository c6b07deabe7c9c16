import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb } from '../../src/app/build-web.ts'
import { createContext } from '../../src/app/context.ts'
import { fillDemo, usualSize } from '../../src/app/demo/index.ts'
import { mailerOf } from '../../src/app/mailer-of.ts'
import { openRuntime, type Runtime } from '../../src/app/runtime.ts'
import { createApp } from '../../src/app/server.ts'
import { createCycle, getCycle, listCycles } from '../../src/goods/supply/supply.service.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { addDays, businessDay, isoWeek } from '../../src/kernel/period.ts'
import { listPayDisputes } from '../../src/people/commission/show-disputes.ts'
import { listPayPlans } from '../../src/people/commission/show-plan.ts'
import { listPayRuns, listPayStations } from '../../src/people/commission/show-run.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { readSettings } from '../../src/platform/settings.ts'

const zone = 'Asia/Taipei'
/** So that screens show what they are like where mail is sent; nobody sends any here. */
const mailSettings = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Manzu <manzu@example.org>',
  PUBLIC_URL: 'http://127.0.0.1',
}

const planner: Caller = { userId: 'guide', name: '林雅婷', role: 'planner', outletIds: 'all' }

/** The demo network on one fixed morning, listening, with the numbers of its cycles. */
export interface DemoHouse {
  readonly url: string
  readonly now: Date
  readonly zone: string
  /** The settled week before, the week whose filing is open, and a draft of the next. */
  readonly cycles: { readonly settled: number; readonly open: number; readonly draft: number }
  /** The station, its newest paid month and its draft, a dispute that waits for an answer, and the plan in force. */
  readonly pay: {
    readonly station: number
    readonly paid: number
    readonly draft: number
    readonly dispute: number
    readonly plan: number
  }
  readonly close: () => Promise<void>
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const weekLater = (instant: string | null): string | null =>
  instant === null ? null : new Date(Date.parse(instant) + 7 * 86_400_000).toISOString()

/** A planner has begun next week after the pattern of this one. */
const draftNextWeek = async ({ db }: Runtime, now: Date) => {
  const ctx = { ...createContext({ db, zone, now: () => now })('zh-Hant', planner), caller: planner }
  const { rows } = await listCycles(ctx, { search: '', page: 1, size: 20, sort: '-orderingCloses' })
  const open = rows.find(({ state }) => state === 'filing')?.id ?? 0
  const settled = rows.find(({ state }) => state === 'settled')?.id ?? 0
  const week = expectDone(await getCycle(ctx, open))
  const draft = await createCycle(ctx, {
    code: isoWeek(addDays(businessDay(now, zone), 7)),
    name: '',
    mode: week.mode,
    weightBy: week.weightBy,
    starWeights: [...week.starWeights],
    filingOpensAt: weekLater(week.filingOpensAt),
    filingClosesAt: weekLater(week.filingClosesAt),
    orderingOpensAt: weekLater(week.orderingOpensAt) ?? '',
    orderingClosesAt: weekLater(week.orderingClosesAt) ?? '',
    copyFrom: open,
  })
  return { settled, open, draft: expectDone(draft).id }
}

const payOf = async ({ db }: Runtime, now: Date): Promise<DemoHouse['pay']> => {
  const ctx = { ...createContext({ db, zone, now: () => now })('zh-Hant', planner), caller: planner }
  const [station] = await listPayStations(ctx)
  const runs = await listPayRuns(ctx, station?.outletId ?? 0)
  const clerk = { ...ctx, caller: { ...planner, role: 'payrollClerk' } } as const
  const [dispute] = await listPayDisputes(clerk, { status: 'open' })
  const [plan] = await listPayPlans(ctx)
  return {
    station: station?.outletId ?? 0,
    paid: runs.find(({ status }) => status === 'paid')?.id ?? 0,
    draft: runs.find(({ status }) => status === 'draft')?.id ?? 0,
    dispute: dispute?.id ?? 0,
    plan: plan?.id ?? 0,
  }
}

/**
 * Opens the app on a folder and a port of its own, filled with the demo network as it is at `now`, whatever the clock on
 * the wall says. `close` takes all of it away again.
 */
export const openDemoHouse = async (now: Date): Promise<DemoHouse> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'manzu-guide-'))
  const webRoot = await buildWeb(say)
  const settings = readSettings({ DATA_DIR: dataDir, TZ: zone, ...mailSettings })
  const runtime = await openRuntime(settings, { applicationName: 'manzu guide', say })
  say('Building the demo network.')
  await fillDemo({ db: runtime.db, zone, now }, usualSize, () => {})
  const cycles = await draftNextWeek(runtime, now)
  const pay = await payOf(runtime, now)
  const server = await createApp({
    db: runtime.db,
    zone,
    currency: settings.currency,
    now: () => now,
    secret: 'a secret for pictures only, 32 characters',
    https: false,
    logLevel: 'error',
    version: 'guide',
    mailer: mailerOf(settings),
    webRoot,
  })
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  const close = async (): Promise<void> => {
    await server.close()
    await runtime.shutDown()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, now, zone, cycles, pay, close }
}

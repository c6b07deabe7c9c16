import { expect, test } from 'vitest'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { createAccount, createApiKey } from '../../network/access/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)
const app = await buildApp(db, clock)

const keyFor = async (of: { outletId?: number; staffId?: number }) => {
  const { id: accountId } = expectDone(await createAccount(ctx, of))
  const self = { ...ctx, caller: { ...ctx.caller, userId: accountId } }
  return expectDone(await createApiKey(self, { name: 'test', accountId })).key
}
const owner = await keyFor({ outletId: week.small.id })
const planner = await keyFor({ staffId: (await buildStaff(ctx, { post: 'planner' })).id })
const manager = await keyFor({ staffId: week.chen.id })
const get = (key: string, url: string) => app.inject({ url, headers: { 'x-api-key': key, 'accept-language': 'zh-TW' } })
const send = (key: string, of: { method: 'POST' | 'PUT' | 'DELETE'; url: string; payload?: object | string }) =>
  app.inject({
    ...of,
    headers: {
      'x-api-key': key,
      'accept-language': 'en',
      'content-type': typeof of.payload === 'string' ? 'text/csv' : 'application/json',
    },
  })

test('an outlet owner reads the own fill rates over HTTP, and nothing meant for staff', async () => {
  const answer = await get(owner, '/api/fill-rates?by=outlet&sort=lowest')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ total: 1, rows: [{ name: '小港店' }], all: { byUnit: { asked: 13 } } })
  for (const url of ['/api/fill-rates.csv?by=outlet', '/api/worklist', '/api/deliveries.csv'])
    expect((await get(owner, url)).statusCode).toBe(403)
  expect((await get(owner, '/api/fill-rates?by=nothing')).statusCode).toBe(400)
  expect((await app.inject({ url: '/api/fill-rates?by=outlet' })).statusCode).toBe(401)
})

test('an account manager gets the worklist and a file of the own outlets', async () => {
  expect((await get(manager, '/api/worklist?size=5')).json()).toMatchObject({
    cycleCode: 'W48',
    outlets: [{ name: '大安店', mostLost: 'supply' }],
    notFiledTotal: 0,
  })
  const file = await get(manager, '/api/fill-rates.csv?by=product')
  expect(file.headers['content-type']).toContain('text/csv')
  expect(file.body.trim().split('\r\n')).toHaveLength(4)
  expect((await send(manager, { method: 'POST', url: '/api/deliveries/import', payload: 'x' })).statusCode).toBe(403)
})

test('a planner imports, records, lists and completes deliveries', async () => {
  const { cycle, big, small, milk, wine } = week
  const row = ['L-1', cycle.code, big.licenceNumber, wine.code, 7, '2026-11-23'].join(',')
  const payload = `reference,cycle,outlet,product,quantity,deliveredOn\n${row}\n`
  const imported = await send(planner, { method: 'POST', url: '/api/deliveries/import', payload })
  expect(imported.json()).toEqual({ added: 1, changed: 0, same: 0, notes: [] })
  const one = { outletId: small.id, cycleId: cycle.id, productId: milk.id, quantity: 4, deliveredOn: '2026-11-23' }
  const recorded = await send(planner, {
    method: 'POST',
    url: '/api/deliveries',
    payload: { reference: 'L-2', ...one },
  })
  expect(recorded.json()).toEqual({ done: true, known: false, aboveOrder: 0 })
  const complete = {
    method: 'PUT',
    url: `/api/cycles/${cycle.id}/deliveries-complete`,
    payload: { complete: true },
  } as const
  expect((await send(planner, complete)).json()).toEqual({ done: true })
  expect((await get(owner, '/api/deliveries')).json()).toMatchObject({ total: 1, rows: [{ reference: 'L-2' }] })
  expect((await get(planner, '/api/fill-rates?by=cycle')).json()).toMatchObject({ all: { lost: { delivery: 8 } } })
})

test('a planner sets and removes a target; everybody may read it', async () => {
  const payload = { sliceBy: 'network', from: '2026-11-01', rate: '0.9' }
  const created = await send(planner, { method: 'POST', url: '/api/fill-targets', payload })
  expect(created.json()).toMatchObject({ sliceName: 'Whole network', rate: '0.9000' })
  expect((await get(owner, '/api/fill-targets')).json()).toMatchObject([{ sliceName: '整個網絡' }])
  const { id } = created.json<{ id: number }>()
  expect((await send(manager, { method: 'DELETE', url: `/api/fill-targets/${id}` })).statusCode).toBe(403)
  expect((await send(planner, { method: 'DELETE', url: `/api/fill-targets/${id}` })).json()).toEqual({ done: true })
})

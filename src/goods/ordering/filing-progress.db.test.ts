import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildPublishedCycle, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildVillage } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { getFilingProgress } from './filing-progress.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const { big, small, milk, wine } = await buildVillage(ctx)

test('a planner sees who filed, who is missing, and units against supply', async () => {
  const lines = [
    { product: milk, quantity: 10 },
    { product: wine, quantity: 7, rule: 'waterline' as const },
  ]
  const cycle = await buildPublishedCycle(ctx, { lines })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  expect(await getFilingProgress(ctx, cycle.id)).toMatchObject({ outlets: 2, filed: 0 })
  await file(ctx, cycle, { outlet: big, product: wine, quantity: 4 })
  await file(ctx, cycle, { outlet: big, product: wine, quantity: 9 })
  const progress = expectDone(await getFilingProgress(ctx, cycle.id))
  expect(progress).toMatchObject({ outlets: 2, filed: 1 })
  expect(progress.missing).toMatchObject([{ outletId: small.id, name: '小港店' }])
  expect(progress.products).toMatchObject([
    { name: '鮮奶', supply: 10, filed: 0, outlets: 0 },
    { name: '紅酒', supply: 7, filed: 9, outlets: 1 },
  ])
})

import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildOwner, buildRegion } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { listAuditEntries } from '../../platform/audit/audit.store.ts'
import { listOwnerEntities, listRegions } from './lists.ts'
import { getOutlet } from './organisation.service.ts'
import { renameOwnerEntity, renameRegion } from './regions-and-owners.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning())
const trail = async (subject: string, id: number) =>
  (await listAuditEntries(db, { search: '', subject, subjectId: String(id), page: 1, size: 50 })).rows.map(
    ({ action, before, after }) => ({ action, before, after }),
  )

test('a region that is renamed keeps its code, and outlets show the new name at once', async () => {
  const region = await buildRegion(ctx, { name: '北區' })
  const outlet = await buildOutlet(ctx, { regionId: region.id })
  const renamed = { ...region, name: '大北區' }
  expect(await renameRegion(ctx, region.id, '大北區')).toEqual(renamed)
  expect(await getOutlet(ctx, outlet.id)).toMatchObject({ regionName: '大北區' })
  const [newest] = await trail('region', region.id)
  expect(newest).toEqual({ action: 'region.renamed', before: region, after: renamed })
})

test('the same name again is no change and leaves no trace', async () => {
  const region = await buildRegion(ctx)
  const before = await trail('region', region.id)
  expect(await renameRegion(ctx, region.id, region.name)).toEqual(region)
  expect(await trail('region', region.id)).toEqual(before)
})

test('what is not there cannot be renamed', async () => {
  expect(await renameRegion(ctx, 999_999, '無')).toMatchObject({ kind: 'notFound' })
  expect(await renameOwnerEntity(ctx, 999_999, '無')).toMatchObject({ kind: 'notFound' })
})

test('owners are told with their outlets, by which they can be sorted', async () => {
  const [none, two] = [await buildOwner(ctx, { name: '無店商行' }), await buildOwner(ctx, { name: '兩店商行' })]
  for (let shop = 0; shop < 2; shop++) await buildOutlet(ctx, { ownerId: two.id })
  const list = async (sort: 'outlets' | '-outlets') =>
    (await listOwnerEntities(ctx, { search: '店商行', sort, page: 1, size: 5 })).rows
  expect(await list('-outlets')).toMatchObject([
    { id: two.id, outlets: 2 },
    { id: none.id, outlets: 0 },
  ])
  expect((await list('outlets')).map(({ id }) => id)).toEqual([none.id, two.id])
  expect(await renameOwnerEntity(ctx, two.id, '雙店商行')).toMatchObject({ name: '雙店商行' })
  expect((await trail('owner', two.id))[0]).toMatchObject({ action: 'owner.renamed', before: { name: '兩店商行' } })
})

test('regions are found by code or name and sorted both ways', async () => {
  for (const code of ['ZQ-1', 'ZQ-2']) await buildRegion(ctx, { code, name: `${code} 區` })
  const codes = async (sort: 'code' | '-code') =>
    (await listRegions(ctx, { search: 'zq-', sort })).map(({ code }) => code)
  expect(await codes('code')).toEqual(['ZQ-1', 'ZQ-2'])
  expect(await codes('-code')).toEqual(['ZQ-2', 'ZQ-1'])
})

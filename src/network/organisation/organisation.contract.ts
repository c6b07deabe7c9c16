import { z } from 'zod'
import { posts, staffRoles, tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { idParam, listQuery, pageOf, sortBy } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'

const code = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[0-9A-Za-z_-]+$/)
const name = z.string().trim().min(1).max(100)
const stars = z.number().int().min(1).max(5)

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `organisation.column.${column}`

const listed = (list: string) => ({
  name: `organisation.table.${list}`,
  label: columnLabel,
  word: (field: string, value: string) => (field === 'post' ? `organisation.word.${field}.${value}` : undefined),
})

/** A region of the network. */
export const region = z.object({ id: z.number(), code: z.string(), name: z.string() })

/** The legal entity behind one or more outlets. */
export const ownerEntity = z.object({ id: z.number(), code: z.string(), name: z.string() })

/** Posts a member of staff can hold. */
export const post = z.enum(posts)

/** A member of staff. */
export const staffMember = z.object({
  id: z.number(),
  email: z.string(),
  name: z.string(),
  post,
  team: z.string(),
  regionId: z.number().nullable(),
  active: z.boolean(),
})

/** An outlet as lists and its own page show it. */
export const outlet = z.object({
  id: z.number(),
  licenceNumber: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  regionId: z.number(),
  regionName: z.string(),
  ownerId: z.number(),
  ownerName: z.string(),
  channel: z.string(),
  tags: z.array(z.string()),
  stars: z.number(),
  accountManagerId: z.number().nullable(),
  accountManagerName: z.string().nullable(),
  active: z.boolean(),
})

/** What a person enters of an outlet. */
export const outletInput = z.object({
  licenceNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z-]{4,30}$/),
  name,
  address: z.string().trim().max(200).default(''),
  phone: z.string().trim().max(40).default(''),
  regionId: idParam,
  ownerId: idParam,
  channel: name,
  tags: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  stars,
  accountManagerId: idParam.nullable().default(null),
  active: z.boolean().default(true),
})

const staffInput = z.object({
  email: z.email().max(200).toLowerCase(),
  name,
  post,
  team: z.string().trim().max(60).default(''),
  regionId: idParam.nullable().default(null),
  active: z.boolean().default(true),
})

const outletListQuery = listQuery.extend({
  regionId: idParam.optional(),
  stars: z.coerce.number().int().min(1).max(5).optional(),
  accountManagerId: idParam.optional(),
  ownerId: idParam.optional(),
  active: z.stringbool().optional(),
  sort: sortBy(
    ['licenceNumber', 'name', 'stars', 'region', 'channel', 'owner', 'accountManager', 'active'],
    'licenceNumber',
  ),
})
const staffListQuery = listQuery.extend({
  post: post.optional(),
  regionId: idParam.optional(),
  active: z.stringbool().optional(),
  sort: sortBy(['name', 'post', 'email', 'region', 'team', 'active'], 'name'),
})
const nameInput = z.object({ name })
const nameSort = sortBy(['code', 'name', 'outlets'], 'code')
const byId = z.object({ id: idParam })

export const listRegions = contract({
  method: 'GET',
  path: '/api/regions',
  permission: tradeRoles,
  summary: 'All regions of the network.',
  query: z.object({ search: z.string().max(100).default(''), sort: sortBy(['code', 'name'], 'code') }),
  list: listed('regions'),
  answer: z.array(region),
})
export const createRegion = contract({
  method: 'POST',
  path: '/api/regions',
  permission: ['administrator', 'planner'],
  summary: 'Adds a region.',
  body: z.object({ code, name }),
  answer: region,
})
export const renameRegion = contract({
  method: 'PUT',
  path: '/api/regions/:id',
  permission: ['administrator', 'planner'],
  summary: 'Gives a region another name; its code stays, because files name it by that.',
  params: byId,
  body: nameInput,
  answer: region,
})
export const listOwnerEntities = contract({
  method: 'GET',
  path: '/api/owner-entities',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'Owner entities with how many outlets each has, searched, sorted, paged.',
  query: listQuery.extend({ sort: nameSort }),
  list: listed('owners'),
  answer: pageOf(ownerEntity.extend({ outlets: z.number() })),
})
export const createOwnerEntity = contract({
  method: 'POST',
  path: '/api/owner-entities',
  permission: ['administrator', 'planner'],
  summary: 'Adds an owner entity.',
  body: z.object({ code, name }),
  answer: ownerEntity,
})
export const renameOwnerEntity = contract({
  method: 'PUT',
  path: '/api/owner-entities/:id',
  permission: ['administrator', 'planner'],
  summary: 'Gives an owner entity another name; its code stays, because files name it by that.',
  params: byId,
  body: nameInput,
  answer: ownerEntity,
})
export const listOutlets = contract({
  method: 'GET',
  path: '/api/outlets',
  permission: staffRoles,
  summary: 'Outlets the caller may see, searched, filtered, sorted, paged.',
  query: outletListQuery,
  list: listed('outlets'),
  answer: pageOf(outlet),
})
export const exportOutlets = contract({
  method: 'GET',
  path: '/api/outlets.csv',
  permission: staffRoles,
  summary: 'The same list as CSV or as a workbook, whole.',
  query: outletListQuery.extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})
export const getOutlet = contract({
  method: 'GET',
  path: '/api/outlets/:id',
  permission: tradeRoles,
  summary: 'One outlet.',
  params: byId,
  answer: outlet,
})
export const createOutlet = contract({
  method: 'POST',
  path: '/api/outlets',
  permission: ['administrator'],
  summary: 'Adds an outlet.',
  body: outletInput,
  answer: outlet,
})
export const updateOutlet = contract({
  method: 'PUT',
  path: '/api/outlets/:id',
  permission: ['administrator'],
  summary: 'Changes an outlet. Stars take effect with the next publication.',
  params: byId,
  body: outletInput,
  answer: outlet,
})
export const importOutlets = contract({
  method: 'POST',
  path: '/api/outlets/import',
  permission: ['administrator'],
  summary:
    'Reads outlets from CSV or a workbook (licenceNumber,name,region,ownerCode,ownerName,channel,tags,stars,accountManager,address,phone); all rows or none.',
  query: importQuery,
  ...tableBody,
  answer: importReport,
})
export const getOutletTemplate = contract({
  method: 'GET',
  path: '/api/outlets/import/template',
  permission: ['administrator'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const listStaff = contract({
  method: 'GET',
  path: '/api/staff',
  permission: ['planner', 'stationManager', 'administrator'],
  summary: 'Staff, searched and paged.',
  query: staffListQuery,
  list: listed('staff'),
  answer: pageOf(staffMember),
})
export const createStaff = contract({
  method: 'POST',
  path: '/api/staff',
  permission: ['administrator'],
  summary: 'Adds a member of staff.',
  body: staffInput,
  answer: staffMember,
})
export const updateStaff = contract({
  method: 'PUT',
  path: '/api/staff/:id',
  permission: ['administrator'],
  summary: 'Changes a member of staff.',
  params: byId,
  body: staffInput,
  answer: staffMember,
})

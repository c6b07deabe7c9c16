import { listBrands, listProductNames } from '../../network/catalogue/index.ts'
import { listOutletNames, listRegions, listStaff } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { searchText } from '../../platform/search-text.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import type { SliceBy } from './slice.store.ts'

/** What one slice is called. */
export interface SliceLabel {
  /** As the slices are counted; a month is 202611. */
  readonly key: number
  /** As the outside knows it: an id, the number of stars, a month `2026-11`. */
  readonly id: string
  /** As people know it in files: licence number, code, e-mail address. */
  readonly code: string
  readonly name: string
}

const label = (key: number, code: string, name: string): SliceLabel => ({ key, id: String(key), code, name })

/** Few labels, so they are searched and put in order here; names by the letters of the caller's language. */
const searched = (ctx: CallerCtx, labels: readonly SliceLabel[], typed: string): SliceLabel[] => {
  const wanted = typed.trim().toLowerCase()
  return labels
    .filter(({ code, name }) => searchText(code, name).includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name, ctx.language) || a.key - b.key)
}

const containing = (labels: readonly SliceLabel[], typed: string): SliceLabel[] =>
  labels.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))

const managers = async (ctx: CallerCtx): Promise<SliceLabel[]> => {
  const everybody = await listStaff(ctx, { search: '', page: 1, size: 1_000_000, sort: 'name' })
  const nobody = label(0, '', ctx.translate(ctx.language, 'fill-rate.no-account-manager'))
  return [...everybody.rows.map(({ id, email, name }) => label(id, email, name)), nobody]
}

const cycles = async (ctx: CallerCtx): Promise<SliceLabel[]> =>
  (await listFillCycles(ctx.db)).map(({ cycleId, code }) => label(cycleId, code, code))

const months = async (ctx: CallerCtx): Promise<SliceLabel[]> => {
  const all = [...new Set((await listFillCycles(ctx.db)).map(({ month }) => month))].toSorted()
  return all.map((month) => ({ key: Number(month.replace('-', '')), id: month, code: month, name: month }))
}

const stars = (ctx: CallerCtx): SliceLabel[] =>
  [1, 2, 3, 4, 5].map((count) =>
    label(count, String(count), ctx.translate(ctx.language, 'fill-rate.stars', { stars: count })),
  )

const readers: Record<SliceBy, (ctx: CallerCtx, typed: string) => Promise<SliceLabel[]>> = {
  outlet: async (ctx, typed) =>
    (await listOutletNames(ctx.db, ctx.caller.outletIds, typed)).map((one) =>
      label(one.id, one.licenceNumber, one.name),
    ),
  product: async (ctx, typed) =>
    (await listProductNames(ctx.db, typed)).map(({ id, code, name }) => label(id, code, name)),
  brand: async (ctx, typed) =>
    searched(
      ctx,
      (await listBrands(ctx)).map(({ id, code, name }) => label(id, code, name)),
      typed,
    ),
  stars: async (ctx, typed) => containing(stars(ctx), typed),
  region: async (ctx, typed) =>
    searched(
      ctx,
      (await listRegions(ctx)).map(({ id, code, name }) => label(id, code, name)),
      typed,
    ),
  accountManager: async (ctx, typed) => searched(ctx, await managers(ctx), typed),
  cycle: async (ctx, typed) => containing(await cycles(ctx), typed),
  month: async (ctx, typed) => containing(await months(ctx), typed),
}

/**
 * What the slices of one cut are called, in the order of their names (cycles and months in the order of time), narrowed to
 * those that fit the typed text. Of outlets only those the caller may see.
 */
export const readSliceLabels = (ctx: CallerCtx, by: SliceBy, typed: string): Promise<SliceLabel[]> =>
  readers[by](ctx, typed)

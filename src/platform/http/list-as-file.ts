import { z } from 'zod'
import type { Contract, Request } from '../../kernel/contract.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Ctx } from '../ctx.ts'
import type { FileAnswer } from '../file-answer.ts'
import { tableFile, type Format } from '../table/table-file.ts'
import type { Cell, Column, Kind } from '../table/table.ts'

const row = z.record(z.string(), z.unknown())
type Row = z.output<typeof row>
const list = z.union([z.array(row), z.object({ rows: z.array(row), total: z.number() })])

/** Rows a page; as many as a list may be asked for at once. */
const size = 500

/** As what file a list is asked for, if it is: `?as=csv` or `?as=xlsx` on any list of the API. */
export const wantedFormat = (contract: Contract, query: unknown): Format | undefined => {
  if (contract.method !== 'GET' || contract.list === undefined) return undefined
  return z.object({ as: z.enum(['csv', 'xlsx']) }).safeParse(query).data?.as
}

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(';')
  return JSON.stringify(value)
}

/** By the names that this API gives its fields: `lastUsedOn` is a day, `createdAt` an instant, `priceFen` money. */
const kindOf = (name: string, rows: readonly Row[]): Kind => {
  if (/(?:At|Until)$/.test(name) || name === 'at') return 'instant'
  if (name.endsWith('On') || name === 'from') return 'day'
  if (name.endsWith('Fen')) return 'fen'
  if (/rate$/i.test(name)) return 'share'
  const value = rows.find((one) => one[name] !== null && one[name] !== undefined)?.[name]
  if (typeof value === 'boolean') return 'yesNo'
  return typeof value === 'number' ? 'number' : 'text'
}

const readAll = async (
  request: Request<Contract>,
  readPage: (request: Request<Contract>) => Promise<unknown>,
): Promise<Row[] | Refusal | undefined> => {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const query = { ...row.catch({}).parse(request.query), page, size }
    const answer = await readPage({ ...request, query })
    if (isRefusal(answer)) return answer
    const parsed = list.safeParse(answer)
    if (!parsed.success) return undefined
    const found = Array.isArray(parsed.data) ? parsed.data : parsed.data.rows
    rows.push(...found)
    if (Array.isArray(parsed.data) || found.length < size || rows.length >= parsed.data.total) return rows
  }
}

/** The fields of one row, also of a list that has none. */
const fieldsOf = (contract: Contract, rows: readonly Row[]): string[] => {
  const answer = contract.answer as unknown
  const array = answer instanceof z.ZodObject ? (answer.shape['rows'] as unknown) : answer
  const element = array instanceof z.ZodArray ? array.element : undefined
  if (rows.length === 0 && element instanceof z.ZodObject) return Object.keys(element.shape)
  return [...new Set(rows.flatMap((one) => Object.keys(one)))]
}

/** A workbook is for people: an id beside the name it stands for, or of the row itself, is left out of it. */
const isForPeople = (name: string, names: readonly string[]): boolean =>
  name !== 'id' && !(name.endsWith('Id') && names.includes(name.replace(/Id$/, 'Name')))

/**
 * A whole list as a file, page after page by the same use case that answers one page, so that nobody sees more in a file
 * than on the screen. Columns are the fields of the contract. A list that is none answers undefined.
 */
export const listAsFile = async (
  ctx: Ctx,
  { contract, request, format }: { contract: Contract; request: Request<Contract>; format: Format },
  readPage: (request: Request<Contract>) => Promise<unknown>,
): Promise<FileAnswer | Refusal | undefined> => {
  const rows = await readAll(request, readPage)
  if (rows === undefined || isRefusal(rows) || !contract.list) return isRefusal(rows) ? rows : undefined
  const { name, label, word } = contract.list
  const fields = fieldsOf(contract, rows)
  const shown = format === 'csv' ? fields : fields.filter((field) => isForPeople(field, fields))
  const columns = shown.map((field): Column => ({ name: field, label: label(field), kind: kindOf(field, rows) }))
  const inWords = (field: string, cell: Cell): Cell => {
    const key = format === 'xlsx' && typeof cell === 'string' ? word?.(field, cell) : undefined
    return key === undefined ? cell : ctx.translate(ctx.language, key)
  }
  const cells = rows.map((one) => shown.map((field) => inWords(field, cellOf(one[field]))))
  return tableFile(ctx, { name, columns, rows: cells }, format)
}

import { z } from 'zod'
import type { Contract, Request } from '../../kernel/contract.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { csvText, type Cell } from '../csv/write.ts'
import type { FileAnswer } from './route.ts'

const row = z.record(z.string(), z.unknown())
const list = z.union([z.array(row), z.object({ rows: z.array(row), total: z.number() })])

/** Rows a page; as many as a list may be asked for at once. */
const size = 500

/** True when a list is asked for as a file: `?as=csv` on any list of the API. */
export const wantsCsv = (contract: Contract, query: unknown): boolean =>
  contract.method === 'GET' && z.object({ as: z.literal('csv') }).safeParse(query).success

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(';')
  return JSON.stringify(value)
}

const fileNameOf = ({ path }: Contract): string =>
  `${path.split('/').findLast((part) => !part.startsWith(':')) ?? 'list'}.csv`

/**
 * A whole list as CSV, page after page by the same use case that answers one page, so that nobody sees more in a file than
 * on the screen. Columns are the fields of the contract. A list that is none answers undefined.
 */
export const listAsCsv = async (
  contract: Contract,
  request: Request<Contract>,
  ask: (request: Request<Contract>) => Promise<unknown>,
): Promise<FileAnswer | Refusal | undefined> => {
  const rows: Record<string, unknown>[] = []
  for (let page = 1; ; page++) {
    const query = { ...row.catch({}).parse(request.query), page, size }
    const answer = await ask({ ...request, query })
    if (isRefusal(answer)) return answer
    const parsed = list.safeParse(answer)
    if (!parsed.success) return undefined
    const found = Array.isArray(parsed.data) ? parsed.data : parsed.data.rows
    rows.push(...found)
    if (Array.isArray(parsed.data) || found.length < size || rows.length >= parsed.data.total) break
  }
  const columns = [...new Set(rows.flatMap((one) => Object.keys(one)))]
  const content = csvText(
    columns,
    rows.map((one) => columns.map((column) => cellOf(one[column]))),
  )
  return { fileName: fileNameOf(contract), mediaType: 'text/csv; charset=utf-8', content }
}

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Answer, Call, Contract } from '../../kernel/contract.ts'
import type { Page } from '../../kernel/page.ts'
import { call } from '../client.ts'
import { keyOf } from './use-load.ts'

/** As many rows as a list gives at once. */
const size = 500

type RowOf<C extends Contract> = Answer<C> extends Page<infer Row> ? Row : never

/** All rows of a list, page after page: for what must be complete and is known to be of some hundreds. */
export const useLoadAll = <C extends Contract>(
  contract: C,
  request: Call<C> = {},
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly RowOf<C>[]> => {
  const { i18n } = useTranslation()
  const readAll = async ({ signal }: { readonly signal: AbortSignal }): Promise<readonly RowOf<C>[]> => {
    const rows: RowOf<C>[] = []
    for (let page = 1; ; page++) {
      const asked = { ...request, query: { ...(request.query as object | undefined), page, size } } as Call<C>
      const answer = (await call(contract, asked, { signal })) as Page<RowOf<C>>
      rows.push(...answer.rows)
      if (answer.rows.length === 0 || rows.length >= answer.total) return rows
    }
  }
  return useQuery({ queryKey: [...keyOf(contract, request), 'all', i18n.language], queryFn: readAll, enabled })
}

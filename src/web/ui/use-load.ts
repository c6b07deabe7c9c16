import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Answer, Call, Contract } from '../../kernel/contract.ts'
import { call, urlOf } from '../client.ts'

/** What a page may say about loading. */
export interface LoadOptions {
  readonly enabled?: boolean
  /** Asks again every so many milliseconds; false: not. */
  readonly every?: number | false
  /** Shows the rows of the page before until those of the next are there. */
  readonly keep?: boolean
}

/** The key of a read in the cache; the first part lets a whole path be called stale. */
export const keyOf = <C extends Contract>(contract: C, request: Call<C> = {}): readonly string[] => [
  contract.path,
  urlOf(contract, request),
]

/** A read by contract in one language, as the cache knows it; for asking ahead of a page. */
export const readOf = <C extends Contract>(contract: C, request: Call<C>, language: string) =>
  queryOptions({
    queryKey: [...keyOf(contract, request), language],
    queryFn: ({ signal }) => call(contract, request, { signal }),
  })

/** Reads by contract, kept in the cache and asked again when the language changes (names of refusals, messages). */
export const useLoad = <C extends Contract>(
  contract: C,
  request: Call<C> = {},
  options: LoadOptions = {},
): UseQueryResult<Answer<C>> => {
  const { i18n } = useTranslation()
  return useQuery({
    ...readOf(contract, request, i18n.language),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep && { placeholderData: keepPreviousData }),
  })
}

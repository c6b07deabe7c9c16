import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** What was loaded; before that a skeleton, instead of it the reason why not. */
export const Loaded = <T,>({ query, children }: Props<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  return <Skeleton />
}

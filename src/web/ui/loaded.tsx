import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemError } from '../client.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** What is not there, or not for the caller, is no more so when asked again. */
const mayHelp = (error: unknown): boolean =>
  !(error instanceof ProblemError && [403, 404].includes(error.problem.status))

/** What was loaded; before that a skeleton, instead of it the reason why not. */
export const Loaded = <T,>({ query, children }: Props<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error)
    return <ProblemNotice error={query.error} {...(mayHelp(query.error) && { retry: () => void query.refetch() })} />
  return <Skeleton />
}

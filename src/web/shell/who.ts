import { queryOptions } from '@tanstack/react-query'
import { getMe } from '../../network/access/access.contract.ts'
import type { Answer } from '../../kernel/contract.ts'
import { call, ProblemError } from '../client.ts'
import { meKey } from './me-key.ts'

type Me = Answer<typeof getMe>

const askWho = async (): Promise<Me | null> => {
  try {
    return await call(getMe)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null
    throw error
  }
}

/** Who is signed in; null: nobody. Asked once, before anything else. */
export const whoQuery = queryOptions({ queryKey: meKey, queryFn: askWho, staleTime: Infinity })

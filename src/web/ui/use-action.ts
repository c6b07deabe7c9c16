import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Answer, Call, Contract } from '../../kernel/contract.ts'
import { call, ProblemError, type CallOptions } from '../client.ts'
import { useToast } from './controls/use-toast.ts'
import { problemText } from './problem-text.ts'

/** What follows an action. */
export interface ActionOptions<A> {
  /** Said when it is done. */
  readonly said?: string
  readonly onDone?: (answer: A) => void
  /** True: the form shows the "no" itself. */
  readonly quiet?: boolean
  /** Actions of the same turn are sent one after the other, so that the last one asked for is the last one done. */
  readonly turn?: string
}

type Request<C extends Contract> = Call<C> & { readonly options?: CallOptions }

/** Changes something by contract; afterwards every read is asked again, and a "no" is said in words. */
export const useAction = <C extends Contract>(
  contract: C,
  options: ActionOptions<Answer<C>> = {},
): UseMutationResult<Answer<C>, Error, Request<C>> => {
  const client = useQueryClient()
  const toaster = useToast()
  const { t } = useTranslation()
  return useMutation({
    ...(options.turn !== undefined && { scope: { id: options.turn } }),
    mutationFn: ({ options: callOptions, ...request }: Request<C>) => call(contract, request as Call<C>, callOptions),
    onSuccess: async (answer) => {
      if (options.said) toaster.show({ kind: 'good', text: options.said })
      options.onDone?.(answer)
      await client.invalidateQueries()
    },
    onError: (error) => {
      if (options.quiet) return
      const text = error instanceof ProblemError ? problemText(error, t) : t('web.broken')
      toaster.show({ kind: 'alarm', text })
    },
  })
}

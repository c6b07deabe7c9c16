import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFollowUpNote, markFollowUp } from '../../../../goods/fill-rate/worklist.contract.ts'
import { useToast } from '../../../ui/controls/use-toast.ts'
import { useAction } from '../../../ui/use-action.ts'
import type { Matter } from './slice-types.ts'

/** Which matter of which outlet. */
export interface About {
  readonly outletId: number
  readonly cycleId: number
  readonly matter: Matter
}

/** 128 random bits; plain http has no randomUUID. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Notes about a matter; what failed is sent again under the same key, so that it is kept once. */
export const useNote = ({ outletId, cycleId, matter }: About, onSaved: () => void) => {
  const { t } = useTranslation()
  const [key, setKey] = useState(newKey)
  const add = useAction(addFollowUpNote, {
    said: t('fill-rate.work.note-saved'),
    onDone: () => {
      setKey(newKey())
      onSaved()
    },
  })
  return {
    isBusy: add.isPending,
    save: (text: string): void => add.mutate({ params: { outletId, cycleId, matter }, body: { key, text } }),
  }
}

/** Marks a matter as done, with ten seconds to take it back (false when it was refused), or opens it again. */
export const useMark = ({ outletId, cycleId, matter }: About, name: string) => {
  const { t } = useTranslation()
  const toaster = useToast()
  const mark = useAction(markFollowUp)
  const params = { outletId, cycleId, matter }
  const reopen = (): void => mark.mutate({ params, body: { done: false } })
  const finish = (): Promise<boolean> =>
    mark.mutateAsync({ params, body: { done: true } }).then(
      () => {
        toaster.show({ kind: 'good', text: t('fill-rate.work.was-done', { name }), onUndo: reopen })
        return true
      },
      // The "no" is said by the action itself.
      () => false,
    )
  return { isBusy: mark.isPending, finish, reopen }
}

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listCycles, putPolicy, updateCycle } from '../../../../../goods/supply/supply.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Confirm } from '../../../../ui/controls/confirm.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { toInput } from '../policy-lines.ts'
import type { CycleRecord } from '../supply-types.ts'
import { useMayPlan } from '../use-may-plan.ts'
import { planOf, type Draft } from './draft.ts'

interface Props {
  readonly cycle: CycleRecord
  readonly draft: Draft
}

const CopyInto = ({ into, draft }: { readonly into: CycleRecord; readonly draft: Draft }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const put = useAction(putPolicy)
  const update = useAction(updateCycle)
  const name = into.name || into.code
  const copy = async (): Promise<void> => {
    const params = { id: into.id }
    await update.mutateAsync({ params, body: planOf(into, draft) })
    await put.mutateAsync({ params, body: { lines: draft.lines.map(toInput) } })
    await navigate({ to: `/cycles/${into.id}/studio` })
  }
  return (
    <>
      <Button kind="primary" isBusy={put.isPending || update.isPending} onClick={() => setAsking(true)}>
        {t('supply.what-if.copy', { name })}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={t('supply.what-if.copy', { name })}
        question={t('supply.what-if.copy-question', { name })}
        onConfirm={() => void copy().catch(() => undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

/** A big clear mark that nothing here is ever saved into the cycle, and the way to take it into an open draft. */
export const WhatIf = ({ cycle, draft }: Props) => {
  const { t } = useTranslation()
  const mayPlan = useMayPlan()
  const drafts = useLoad(listCycles, { query: { state: 'draft', size: 1 } })
  const into = drafts.data?.rows[0]
  return (
    <div className="what-if" role="note">
      <p className="what-if-mark">{t('supply.what-if.mark')}</p>
      <p className="grow">{t('supply.what-if.text', { name: cycle.name || cycle.code })}</p>
      {mayPlan && into && into.id !== cycle.id && <CopyInto into={into} draft={draft} />}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { verifyRun } from '../../../../goods/allocation/allocation.contract.ts'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'
import type { Stage } from './stage-choice.tsx'

/** Recomputes the whole run on the server and says whether every award follows. */
export const VerifyButton = ({ cycleId, stage }: { readonly cycleId: number; readonly stage: Stage }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const verify = useAction(verifyRun)
  const said = verify.data
  if (said) {
    const text = said.holds ? 'allocation.verify.holds' : 'allocation.verify.fails'
    return (
      <Notice kind={said.holds ? 'good' : 'alarm'} title={t(text, { awards: format.number(said.awards) })}>
        {said.firstDifference}
      </Notice>
    )
  }
  return (
    <Button isBusy={verify.isPending} onClick={() => verify.mutate({ params: { cycleId }, query: { stage } })}>
      {t('allocation.verify.button')}
    </Button>
  )
}

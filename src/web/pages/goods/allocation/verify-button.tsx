import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { verifyRun } from '../../../../goods/allocation/allocation.contract.ts'
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
      <Alert
        showIcon
        type={said.holds ? 'success' : 'error'}
        title={t(text, { awards: format.number(said.awards) })}
        {...(said.firstDifference !== null && { description: said.firstDifference })}
      />
    )
  }
  return (
    <Button loading={verify.isPending} onClick={() => verify.mutate({ params: { cycleId }, query: { stage } })}>
      {t('allocation.verify.button')}
    </Button>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Run } from './desk-types.ts'
import { NextStep } from './next-step.tsx'

/** The four steps of a month: who took which and when, and where it stands. */
export const RunSteps = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { instant } = useFormat()
  const place = run.steps.findIndex(({ status }) => status === run.status)
  return (
    <>
      <ol className="pay-steps" aria-label={t('desk.steps')}>
        {run.steps.map(({ status, by, at }, at0) => (
          <li
            key={status}
            className={at0 <= place ? 'taken' : 'ahead'}
            {...(at0 === place && { 'aria-current': 'step' as const })}
          >
            <span className={at0 === place ? 'strong' : ''}>{t(`commission.word.status.${status}`)}</span>
            <span className="small muted">
              {at === null ? t(`desk.turn.${status}`) : t('desk.step-taken', { by: by ?? '', at: instant(at) })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <NextStep run={run} />
      </p>
    </>
  )
}

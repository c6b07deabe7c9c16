import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'

type Warning = Run['warnings'][number]

/** The amounts behind a warning, in a sentence; nothing for one that has none. */
const useDetail = ({ params, subject }: Warning): string => {
  const { t } = useTranslation()
  const { money, percent } = useFormat()
  const { taken, share, pay, minimum, amount, gross } = params
  // What earlier months take off is looked at apart from the month's own deductions.
  const isLate = subject.startsWith('late/')
  if (taken !== undefined && share !== undefined)
    return t(isLate ? 'desk.warning.late-share' : 'desk.warning.share', {
      taken: money(fenOf(taken)),
      share: percent(share.replace('…', '')),
    })
  if (pay !== undefined && minimum !== undefined)
    return t(isLate ? 'desk.warning.late-minimum' : 'desk.warning.minimum', {
      taken: money(fenOf(taken ?? '0')),
      pay: money(fenOf(pay)),
      minimum: money(Number(minimum) * 100),
    })
  if (amount !== undefined && gross !== undefined)
    return t('desk.warning.adjustment', { amount: money(fenOf(amount)), gross: money(fenOf(gross)) })
  return ''
}

/** One warning: about whom, what, and by how much. */
export const WarningText = ({ run, warning }: { readonly run: Run; readonly warning: Warning }) => {
  const { t } = useTranslation()
  const detail = useDetail(warning)
  const number = warning.subject.split('/').at(-1)
  const person = run.statements.find((one) => one.number === number)
  return (
    <li>
      {person && (
        <>
          <Link to={`/pay/runs/${run.id}/people/${person.number}`}>{person.name}</Link>
          {t('desk.colon')}
        </>
      )}
      {warning.reason} <span className="muted small">{t('desk.clause', { clause: warning.clause })}</span>
      {detail !== '' && <div className="small muted">{detail}</div>}
      {warning.answer && (
        <div className="small">{t('desk.answered', { text: warning.answer.text, by: warning.answer.by })}</div>
      )}
    </li>
  )
}

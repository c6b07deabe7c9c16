import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Run } from './desk-types.ts'
import { WarningText } from './warning-text.tsx'

/** What can be done about what is in the way; for anything else the clause has to say. */
const remedies = [
  'UNSIGNED_TARGET',
  'MISSING_SCORE',
  'UNAPPROVED',
  'CSI_HOLD',
  'POOL_HELD',
  'MISSING_COEFFICIENT',
] as const

/** Where it is solved, under the pages of the station. */
const places: Readonly<Record<string, string>> = {
  UNSIGNED_TARGET: 'targets',
  UNAPPROVED: 'adjustments',
  CSI_HOLD: 'adjustments',
}

const Remedy = ({ run, code }: { readonly run: Run; readonly code: (typeof remedies)[number] }) => {
  const { t } = useTranslation()
  const place = places[code]
  return (
    <div className="small">
      {place === undefined ? (
        t(`desk.remedy.${code}`)
      ) : (
        <Link to={`/pay/stations/${run.outletId}/${place}`} search={{ period: run.period }}>
          {t(`desk.remedy.${code}`)}
        </Link>
      )}
    </div>
  )
}

const Subject = ({ run, blocker }: { readonly run: Run; readonly blocker: Run['blockers'][number] }) => {
  const { subject, subjectName } = blocker
  const isPerson = run.statements.some(({ number }) => number === subject)
  return isPerson ? <Link to={`/pay/runs/${run.id}/people/${subject}`}>{subjectName}</Link> : <>{subjectName}</>
}

const Blocker = ({ run, blocker }: { readonly run: Run; readonly blocker: Run['blockers'][number] }) => {
  const { t } = useTranslation()
  const remedy = remedies.find((one) => one === blocker.code)
  return (
    <li>
      <span className="strong">{blocker.reason}</span>
      {blocker.subject !== '' && (
        <>
          {t('desk.colon')}
          <Subject run={run} blocker={blocker} />
        </>
      )}{' '}
      <span className="muted small">{t('desk.clause', { clause: blocker.clause })}</span>
      {remedy && <Remedy run={run} code={remedy} />}
    </li>
  )
}

const Earlier = ({ open }: { readonly open: NonNullable<Run['earlierOpen']> }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <li>
      <Link to={`/pay/runs/${open.id}`}>{t('desk.earlier-open', { month: month(open.period) })}</Link>
    </li>
  )
}

/** What stands in the way of approval, each with what to do about it, and what one should have looked at. */
export const RunMatters = ({ run }: { readonly run: Run }) => {
  const { t } = useTranslation()
  const { blockers, warnings, earlierOpen, openDisputes } = run
  const isOpen = run.status === 'draft' || run.status === 'reviewed'
  const count = blockers.length + (earlierOpen ? 1 : 0)
  return (
    <>
      {isOpen && count > 0 && (
        <Notice kind="warn" title={t('desk.blocked', { count })}>
          <ul className="matters">
            {earlierOpen && <Earlier open={earlierOpen} />}
            {blockers.map((blocker) => (
              <Blocker key={`${blocker.code} ${blocker.subject}`} run={run} blocker={blocker} />
            ))}
          </ul>
          {run.status === 'reviewed' && blockers.length > 0 && <p>{t('desk.take-back-first')}</p>}
        </Notice>
      )}
      {isOpen && count === 0 && <Notice kind="good" title={t('desk.not-blocked')} />}
      {openDisputes > 0 && (
        <Notice
          kind="info"
          title={t('desk.open-disputes', { count: openDisputes })}
          action={
            <Link to="/pay/disputes" search={{ runId: String(run.id), status: 'live' }}>
              {t('desk.see-disputes')}
            </Link>
          }
        >
          {t('desk.open-disputes-mean')}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="info" title={t('desk.warnings', { count: warnings.length })}>
          <ul className="matters">
            {warnings.map((warning) => (
              <WarningText key={warning.id} run={run} warning={warning} />
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

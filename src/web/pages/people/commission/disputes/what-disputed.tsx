import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Figure } from '../../../../ui/figure.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { usePayAmounts } from '../use-pay-amounts.ts'
import type { Dispute } from './dispute-types.ts'
import { DisputeStateTag } from './dispute-state-tag.tsx'
import { useSubjectLabel } from './use-subject-label.ts'

/** Exact figures that are no money, such as "553/2", are told in the statement instead. */
const isAmount = (text: string): boolean => /^-?\d+\.\d{2}$/u.test(text)

const Clause = ({ clause }: { readonly clause: NonNullable<Dispute['stood']['clause']> }) => (
  <blockquote className="figure-clause">
    <span className="muted">{clause.id}</span> {clause.says}
  </blockquote>
)

/** What is disputed as it stood then, with its clause and the way to its line in the statement. */
export const WhatDisputed = ({ dispute }: { readonly dispute: Dispute }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { money } = usePayAmounts()
  const subjectLabel = useSubjectLabel()
  const { subject, stood, runId, number, status, runStatus, isOwn } = dispute
  const statement = `/pay/runs/${runId}/people/${number}`
  const isThere = runStatus !== 'draft' || !isOwn
  return (
    <section className="panel stack" aria-labelledby="disputed">
      <div className="row spread">
        <h2 id="disputed" className="disputed">
          {subjectLabel(dispute)}
        </h2>
        <DisputeStateTag status={status} />
      </div>
      {stood.amount !== null && isAmount(stood.amount) && (
        <dl className="figures disputed-amount">
          <Figure label={t('disputes.stood')} value={money(stood.amount)} />
        </dl>
      )}
      {stood.reason !== null && (
        <p>
          {t('disputes.not-counted', { reason: stood.reason })}
          {stood.month !== null && ` ${t('disputes.counts-in', { month: format.month(stood.month) })}`}
        </p>
      )}
      {stood.clause !== null && <Clause clause={stood.clause} />}
      {subject.about === 'missing' && <p className="muted">{t('disputes.missing-of')}</p>}
      {isThere ? (
        <p>
          <Link to={statement} {...(subject.about === 'node' && { hash: subject.node })}>
            {t(subject.about === 'node' ? 'disputes.to-line' : 'disputes.to-statement')}
          </Link>
        </p>
      ) : (
        <p className="muted">{t('disputes.taken-back')}</p>
      )}
    </section>
  )
}

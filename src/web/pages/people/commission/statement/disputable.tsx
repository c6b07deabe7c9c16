import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenForm } from '../disputes/open-form.tsx'
import type { Subject } from '../disputes/dispute-types.ts'
import { type Disputing, DisputesOfPage } from './disputing.ts'
import { LineActions } from './line-actions.tsx'
import type { Statement } from './statement-types.ts'

interface Asked {
  readonly subject: Subject
  readonly label: string
}

/** Once, at the end: what stands on no line can be disputed too. */
const Missing = () => {
  const { t } = useTranslation()
  return (
    <section className="panel stack tight" aria-labelledby="pay-missing">
      <h2 id="pay-missing">{t('disputes.missing')}</h2>
      <p className="muted">{t('disputes.missing-note')}</p>
      <LineActions subject={{ about: 'missing' }} label={t('disputes.missing')} says={t('disputes.say-missing')} />
    </section>
  )
}

/** A statement whose lines can be disputed by its own person once it is shown. */
export const Disputable = ({
  statement,
  children,
}: {
  readonly statement: Statement
  readonly children: ReactNode
}) => {
  const [asked, setAsked] = useState<Asked>()
  const { run, isOwn, disputes } = statement
  const mayDispute = isOwn && run.status !== 'draft'
  const value = useMemo(
    (): Disputing => ({ disputes, mayDispute, ask: (subject, label) => setAsked({ subject, label }) }),
    [disputes, mayDispute],
  )
  const isAboutMissing = disputes.some(({ subject }) => subject.about === 'missing')
  return (
    <DisputesOfPage value={value}>
      {children}
      {(mayDispute || isAboutMissing) && <Missing />}
      {asked && <OpenForm {...asked} runId={run.id} onClose={() => setAsked(undefined)} />}
    </DisputesOfPage>
  )
}

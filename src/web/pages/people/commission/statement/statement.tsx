import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { getPayStatement } from '../../../../../people/commission/commission.contract.ts'
import { getPayStatementPdf } from '../../../../../people/commission/statement.contract.ts'
import { urlOf } from '../../../../client.ts'
import { buttonClass } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { usePayAmounts } from '../use-pay-amounts.ts'
import { RunStateTag } from '../run-state-tag.tsx'
import { WhyLine } from '../why-line.tsx'
import { Corrections } from './corrections.tsx'
import { Disputable } from './disputable.tsx'
import { FigureTree } from './figure-tree.tsx'
import { Looks } from './looks.tsx'
import { NotInYet } from './not-in-yet.tsx'
import type { Statement, StatementPlace } from './statement-types.ts'
import { WhyLess } from './why-less.tsx'
import '../pay.css'

const PrintLink = ({ place }: { readonly place: StatementPlace }) => {
  const { t, i18n } = useTranslation()
  return (
    <a
      className={buttonClass()}
      href={`${urlOf(getPayStatementPdf, { params: place })}?language=${i18n.language}`}
      download
    >
      <Printer size={18} aria-hidden /> {t('statement.print')}
    </a>
  )
}

const Amounts = ({ statement: { run, statement } }: { readonly statement: Statement }) => {
  const { t } = useTranslation()
  const { money } = usePayAmounts()
  const format = useFormat()
  return (
    <section className="panel stack pay-newest" aria-labelledby="pay-amounts">
      <div className="row spread">
        <h2 id="pay-amounts">{t('statement.payable')}</h2>
        <RunStateTag status={run.status} />
      </div>
      <p className="pay-total">{money(statement.payable)}</p>
      <WhyLine line={statement} />
      {run.status === 'reviewed' && run.objectionsUntil !== null && (
        <p className="small muted">{t('my-pay.object-until', { at: format.dateTime(run.objectionsUntil) })}</p>
      )}
    </section>
  )
}

const Whole = ({ statement, place }: { readonly statement: Statement; readonly place: StatementPlace }) => {
  const { t } = useTranslation()
  return (
    <div className="stack pay-page">
      <Disputable statement={statement}>
        {!statement.isOwn && <Notice kind="info" title={t('statement.another', { name: statement.statement.name })} />}
        <Amounts statement={statement} />
        <WhyLess place={place} />
        <FigureTree statement={statement} place={place} />
        <NotInYet excluded={statement.excluded} />
        <Corrections statement={statement} />
      </Disputable>
      <Looks looks={statement.looks} />
    </div>
  )
}

/** A month of somebody from the amount that is paid down to the orders it came from, with a clause beside each step. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { runId = '', number = '' } = useParams({ strict: false }) as { runId?: string; number?: string }
  const place = { id: Number(runId), number }
  const statement = useLoad(getPayStatement, { params: place })
  const { run, station, statement: row } = statement.data ?? {}
  return (
    <Page
      title={
        run && row ? t('statement.title', { name: row.name, month: format.month(run.period) }) : t('statement.name')
      }
      {...(station !== undefined && { note: t('my-pay.note', { station, number }) })}
      actions={statement.data && <PrintLink place={place} />}
    >
      <Loaded query={statement}>{(data) => <Whole statement={data} place={place} />}</Loaded>
    </Page>
  )
}

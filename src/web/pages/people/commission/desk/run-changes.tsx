import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../ui/empty.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, PayAmount } from '../pay-amount.tsx'
import type { Changes, Run } from './desk-types.ts'
import { FigureChanges } from './figure-changes.tsx'

const Person = ({ runId, person }: { readonly runId: number; readonly person: Changes['people'][number] }) => {
  const { t } = useTranslation()
  return (
    <li className="panel stack tight">
      <div className="row spread">
        <span>
          <Link to={`/pay/runs/${runId}/people/${person.number}`}>{person.name}</Link>{' '}
          <span className="muted small">{person.number}</span>
        </span>
        <span className="row">
          <span className="muted">
            <PayAmount amount={person.before} /> → <PayAmount amount={person.after} />
          </span>
          <span className="strong">
            <PayAmount amount={person.difference} isSigned />
          </span>
        </span>
      </div>
      {person.figures.length > 0 && (
        <details>
          <summary>{t('desk.figures-moved', { count: person.figures.length })}</summary>
          <FigureChanges changes={person.figures} />
        </details>
      )}
    </li>
  )
}

/** What the last calculation changed: who gets how much more or less, by which figures and facts. */
export const RunChanges = ({ run, changes }: { readonly run: Run; readonly changes: Changes }) => {
  const { t } = useTranslation()
  const { instant, money } = useFormat()
  const { previousAt, people, figures } = changes
  if (previousAt === null) return <Empty title={t('desk.no-changes-yet')}>{t('desk.no-changes-yet-why')}</Empty>
  const words = { at: instant(previousAt), before: money(fenOf(changes.before)), after: money(fenOf(changes.after)) }
  return (
    <section className="stack" aria-label={t('desk.changes')}>
      <p>{people.length === 0 && figures.length === 0 ? t('desk.nothing-changed', words) : t('desk.changed', words)}</p>
      {people.length > 0 && (
        <ul className="plain-list stack">
          {people.map((person) => (
            <Person key={person.number} runId={run.id} person={person} />
          ))}
        </ul>
      )}
      {figures.length > 0 && (
        <details className="panel">
          <summary>{t('desk.station-figures', { count: figures.length })}</summary>
          <FigureChanges changes={figures} />
        </details>
      )}
    </section>
  )
}

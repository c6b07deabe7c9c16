import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { FactList } from './fact-list.tsx'
import type { Figure, TreeState } from './statement-types.ts'

const Clause = ({ figure, clauses }: { readonly figure: Figure; readonly clauses: TreeState['clauses'] }) => {
  const clause = clauses[figure.clause]
  if (!clause) return null
  return (
    <blockquote className="figure-clause">
      <span className="muted">{figure.clause}</span> <span lang="zh-Hant">{clause.text}</span>
      {clause.says !== clause.text && <span className="figure-says">{clause.says}</span>}
    </blockquote>
  )
}

const Settings = ({ settings }: Pick<Figure, 'settings'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="figure-settings">
      {settings.map(({ label, value, since, reference }) => (
        <li key={label}>
          {label} <span className="strong">{value}</span>
          <span className="muted"> {t('statement.since', { day: format.day(since), reference })}</span>
        </li>
      ))}
    </ul>
  )
}

const Share = ({ share }: { readonly share: NonNullable<Figure['share']> }) => {
  const { t } = useTranslation()
  return (
    <p className="small">
      {t('statement.share', { weight: share.weight, of: share.of })}
      {share.cent === 1 && ` ${t('statement.cent')}`}
    </p>
  )
}

/** What is behind a figure besides other figures: arithmetic, share, note, clause, settings, facts. */
export const FigureDetails = ({ figure, state }: { readonly figure: Figure; readonly state: TreeState }) => {
  const { t } = useTranslation()
  const { working, said, share, note, settings, facts, rounded } = figure
  const isTelling = /[+−×÷→]/u.test(working)
  return (
    <>
      {isTelling && (
        <p className="figure-working">
          {`${working} = `}
          <span className="strong">{said}</span>
          {rounded !== null && <span className="muted"> {t('statement.rounded')}</span>}
        </p>
      )}
      {share && <Share share={share} />}
      {note !== null && <p className="small warn">{note}</p>}
      <Clause figure={figure} clauses={state.clauses} />
      {settings.length > 0 && <Settings settings={settings} />}
      {facts.length > 0 && <FactList figure={figure} place={state.place} />}
    </>
  )
}

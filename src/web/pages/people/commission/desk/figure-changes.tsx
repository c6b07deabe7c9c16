import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf } from '../pay-amount.tsx'
import type { Changes } from './desk-types.ts'

type Change = Changes['figures'][number]

const Value = ({ change, value }: { readonly change: Change; readonly value: string | null }) => {
  const { money } = useFormat()
  if (value === null) return <>–</>
  return <>{change.unit === 'money' ? money(fenOf(value)) : value}</>
}

const Facts = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation()
  const { factsCome, factsGone } = change
  if (factsCome.length + factsGone.length === 0) return null
  return (
    <div className="small muted">
      {factsCome.length > 0 && t('desk.facts-come', { facts: factsCome.join(', ') })}{' '}
      {factsGone.length > 0 && t('desk.facts-gone', { facts: factsGone.join(', ') })}
    </div>
  )
}

/** Figures that moved, with the facts that came or went. */
export const FigureChanges = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul className="matters">
    {changes.map((change) => (
      <li key={change.id}>
        {change.label} <span className="muted small">{change.clause}</span>{' '}
        <span className="number">
          <Value change={change} value={change.before} /> → <Value change={change} value={change.after} />
        </span>
        <Facts change={change} />
      </li>
    ))}
  </ul>
)

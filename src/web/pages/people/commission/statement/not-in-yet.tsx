import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { FactText } from './fact-text.tsx'
import { LineActions } from './line-actions.tsx'
import type { Statement } from './statement-types.ts'

type Excluded = Statement['excluded'][number]

const fates = ['waits', 'later', 'never', 'earlier'] as const

interface Group {
  readonly key: string
  readonly first: Excluded
  readonly all: readonly Excluded[]
}

const groupsOf = (excluded: readonly Excluded[]): readonly Group[] => {
  const groups = new Map<string, Excluded[]>()
  for (const one of excluded) {
    const key = `${one.kind} ${one.reason} ${one.month}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, first: all[0], all }] : []))
}

/** Records of a group that are shown before the rest is asked for. */
const few = 20

const GroupFacts = ({ all }: { readonly all: readonly Excluded[] }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(few)
  return (
    <div className="figure-inside">
      <ul className="fact-list named-facts">
        {all.slice(0, shown).map(({ kindId, kind, fact, ...said }) => (
          <li key={fact}>
            <FactText id={fact} fact={said} />
            <LineActions subject={{ about: 'fact', kind: kindId, fact }} label={`${kind} ${fact}`} />
          </li>
        ))}
      </ul>
      {all.length > shown && (
        <div>
          <Button kind="quiet" onClick={() => setShown(shown + few)}>
            {t('statement.facts-more', { count: Math.min(few, all.length - shown) })}
          </Button>
        </div>
      )}
    </div>
  )
}

const GroupRow = ({ group: { first, all } }: { readonly group: Group }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, reason, month, fate } = first
  return (
    <li>
      <details>
        <summary>
          <span className="figure-label">
            {kind}
            <span className="muted">
              {fate !== 'earlier' && ` · ${reason}`}
              {month !== null && ` · ${t('statement.not-in.month', { month: format.month(month) })}`}
            </span>
          </span>
          <span className="number">{t('statement.not-in.count', { count: all.length })}</span>
        </summary>
        <GroupFacts all={all} />
      </details>
    </li>
  )
}

/** What waits, with what it waits for and when it will count; and what never counts, with the reason. */
export const NotInYet = ({ excluded }: { readonly excluded: readonly Excluded[] }) => {
  const { t } = useTranslation()
  const shown = fates.flatMap((fate) => {
    const groups = groupsOf(excluded.filter((one) => one.fate === fate))
    return groups.length === 0 ? [] : [{ fate, groups }]
  })
  return (
    <section className="panel stack" aria-labelledby="pay-not-in">
      <h2 id="pay-not-in">{t('statement.not-in')}</h2>
      {shown.length === 0 && <p className="muted">{t('statement.not-in.none')}</p>}
      {shown.map(({ fate, groups }) => (
        <div key={fate} className="stack tight">
          <h3>{t(`statement.fate.${fate}`)}</h3>
          <p className="small muted">{t(`statement.fate-note.${fate}`)}</p>
          <ul className="figure-tree">
            {groups.map((group) => (
              <GroupRow key={group.key} group={group} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

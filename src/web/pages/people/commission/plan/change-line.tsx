import { useTranslation } from 'react-i18next'
import type { PlanDifference } from './plan-types.ts'

type Change = PlanDifference['changes'][number]

/** What was and what is, or that it came or went. */
export const ChangeText = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation()
  const { before, after, how } = change
  if (how === 'changed' && before !== null && after !== null && before !== after)
    return (
      <span>
        <span className="muted">{before}</span> → {after}
      </span>
    )
  return (
    <span>
      {t(`plan.how.${how}`)} <span className="muted">{how === 'removed' ? before : after}</span>
    </span>
  )
}

/** Changes in one line, for a list. */
export const ChangeLine = ({ changes, more }: { readonly changes: readonly Change[]; readonly more: number }) => {
  const { t } = useTranslation()
  return (
    <span className="stack tight">
      {changes.map((change) => (
        <span key={`${change.part} ${change.key}`}>
          {change.label} <ChangeText change={change} />
        </span>
      ))}
      {more > 0 && <span className="muted">{t('plan.more-changes', { count: more })}</span>}
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import { ChangeText } from '../../goods/supply/change-text.tsx'
import type { PolicyChanges } from './policy-changes.ts'

/** As many as are read at a glance. */
const first = 3

/** A change of policy: product, field, value before → after. */
export const AuditPolicy = ({ changes, notShown }: PolicyChanges) => {
  const { t } = useTranslation()
  if (changes.length === 0) return <span className="muted">{'–'}</span>
  const lines = changes.map(({ product, field, before, after }) => (
    <div key={`${product} ${field}`}>
      <span className="muted">
        {product} · {t(`supply.field.${field}`)}
      </span>
      {'：'}
      <ChangeText field={field} before={before} after={after} />
    </div>
  ))
  if (lines.length <= first) return <div className="small change">{lines}</div>
  return (
    <details className="small change">
      <summary>{t('access.audit.changes', { count: changes.length + notShown })}</summary>
      {lines}
      {notShown > 0 && <p className="muted">{t('access.audit.not-shown', { count: notShown })}</p>}
    </details>
  )
}

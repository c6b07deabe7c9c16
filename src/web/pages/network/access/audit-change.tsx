import { useTranslation } from 'react-i18next'
import { AuditPolicy } from './audit-policy.tsx'
import { policyChanges } from './policy-changes.ts'
import { useValueText } from './use-value-text.ts'

interface Props {
  readonly before: unknown
  readonly after: unknown
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (Array.isArray(value)) return { lines: value }
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const Fields = ({ before, after }: Props) => {
  const { t } = useTranslation()
  const textOf = useValueText()
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]),
  )
  if (names.length === 0) return <span className="muted">–</span>
  const lines = names.map((name) => (
    <div key={name}>
      <span className="muted">{t([`access.audit.field.${name}`, 'access.audit.other-field'], { name })}</span>
      {'：'}
      {before !== null && before !== undefined && <>{textOf(old[name])} → </>}
      {textOf(fresh[name])}
    </div>
  ))
  if (lines.length <= 3) return <div className="small change">{lines}</div>
  return (
    <details className="small change">
      <summary>{t('access.audit.fields', { count: lines.length })}</summary>
      {lines}
    </details>
  )
}

/** The fields that differ, before → after; of something new all that it has; of a policy the values of each product. */
export const AuditChange = ({ before, after }: Props) => {
  const policy = policyChanges(before, after)
  return policy ? <AuditPolicy {...policy} /> : <Fields before={before} after={after} />
}

import { useTranslation } from 'react-i18next'
import { AuditPolicy } from './audit-policy.tsx'
import { changedFields, type ChangedField } from './changed-fields.ts'
import { policyChanges } from './policy-changes.ts'
import { useValueText } from './use-value-text.ts'
import './audit.css'

interface Props {
  readonly before: unknown
  readonly after: unknown
}

/** As many as are read at a glance. */
const first = 3

const isThere = (side: unknown): boolean => side !== null && side !== undefined

const FieldTable = ({ fields, before, after }: Props & { readonly fields: readonly ChangedField[] }) => {
  const { t } = useTranslation()
  const textOf = useValueText()
  const sides = [...(isThere(before) ? (['before'] as const) : []), ...(isThere(after) ? (['after'] as const) : [])]
  return (
    <table className="change-table">
      <thead>
        <tr>
          <th scope="col">{t('access.audit.field-label')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`access.audit.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">
              {t([`access.audit.field.${field.name}`, 'access.audit.other-field'], { name: field.name })}
            </th>
            {sides.map((side) => (
              <td key={side}>{textOf(field[side], field.name)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Fields = ({ before, after }: Props) => {
  const { t } = useTranslation()
  const fields = changedFields(before, after)
  if (fields.length === 0) return <span className="muted">–</span>
  const table = <FieldTable fields={fields} before={before} after={after} />
  if (fields.length <= first) return table
  return (
    <details className="small change">
      <summary>{t('access.audit.fields', { count: fields.length })}</summary>
      {table}
    </details>
  )
}

/** The fields that differ, before and after side by side; of something new all that it has; of a policy each product. */
export const AuditChange = ({ before, after }: Props) => {
  const policy = policyChanges(before, after)
  return policy ? <AuditPolicy {...policy} /> : <Fields before={before} after={after} />
}

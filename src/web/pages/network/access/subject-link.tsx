import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Entry } from './audit-entry.ts'

/** Where the thing can be looked at: on its own page, or in the list it stands in. */
const addressOf = ({ subject, subjectId, subjectName }: Entry): string | undefined => {
  const pages: Readonly<Record<string, string>> = {
    outlet: '/outlets',
    cycle: '/cycles',
    payRun: '/pay/runs',
    payPlan: '/pay/plans',
    payDispute: '/pay/disputes',
  }
  const page = pages[subject]
  if (page !== undefined) return `${page}/${subjectId}`
  const lists: Readonly<Record<string, string>> = {
    account: '/accounts',
    staff: '/staff',
    region: '/regions',
    owner: '/owners',
    brand: '/brands',
    product: '/products',
    apiKey: '/api-keys',
    'fill-target': '/targets',
  }
  const list = lists[subject]
  const searched = subjectName === null ? '' : `?${new URLSearchParams({ search: subjectName }).toString()}`
  return list && `${list}${['apiKey', 'fill-target'].includes(subject) ? '' : searched}`
}

/** What stood in one of the fields when the thing was changed. */
const fieldThen = ({ before, after }: Entry, fields: readonly string[]): string | undefined => {
  for (const side of [after, before])
    for (const field of fields) {
      const value = typeof side === 'object' && side !== null ? (side as Record<string, unknown>)[field] : undefined
      if (typeof value === 'string' && value !== '') return value
    }
  return undefined
}

/** What the thing was called when it was changed, for one that is gone. */
const nameThen = (entry: Entry): string | undefined => fieldThen(entry, ['name', 'code', 'sliceName'])

/** The whole network has no name of its own: it was written down in the language of whoever set the target. */
const isNetwork = (entry: Entry): boolean =>
  entry.subject === 'fill-target' && fieldThen(entry, ['sliceBy']) === 'network'

/** The thing an entry is about, by its name, with the way to it while it is there. */
export const SubjectLink = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation()
  const address = entry.subjectName === null ? undefined : addressOf(entry)
  const given = entry.subjectName ?? nameThen(entry) ?? `#${entry.subjectId.slice(0, 12)}`
  const name = isNetwork(entry) ? t('access.audit.value.network') : given
  const [path = '', search = ''] = address?.split('?') ?? []
  return (
    <>
      <span className="muted small">{t(`access.audit.subject.${entry.subject}`)}</span>{' '}
      {address === undefined ? (
        name
      ) : (
        <Link to={path} search={Object.fromEntries(new URLSearchParams(search))}>
          {name}
        </Link>
      )}
    </>
  )
}

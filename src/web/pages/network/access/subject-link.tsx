import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Entry } from './audit-entry.ts'

/** Where the thing can be looked at: on its own page, or in the list it stands in. */
const addressOf = ({ subject, subjectId, subjectName }: Entry): string | undefined => {
  if (subject === 'outlet' || subject === 'cycle') return `/${subject}s/${subjectId}`
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

/** What the thing was called when it was changed, for one that is gone. */
const nameThen = ({ before, after }: Entry): string | undefined => {
  for (const side of [after, before])
    for (const field of ['name', 'code', 'sliceName'] as const) {
      const value = typeof side === 'object' && side !== null ? (side as Record<string, unknown>)[field] : undefined
      if (typeof value === 'string' && value !== '') return value
    }
  return undefined
}

/** The thing an entry is about, by its name, with the way to it while it is there. */
export const SubjectLink = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation()
  const address = entry.subjectName === null ? undefined : addressOf(entry)
  const name = entry.subjectName ?? nameThen(entry) ?? `#${entry.subjectId.slice(0, 12)}`
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

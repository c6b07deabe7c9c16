import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CallLink } from './call-link.tsx'
import type { Worklist } from './slice-types.ts'

/** Outlets that filed nothing yet while filing is open. */
export const NotFiled = ({ outlets }: { readonly outlets: Worklist['notFiled'] }) => {
  const { t } = useTranslation()
  if (outlets.length === 0) return null
  return (
    <section className="stack" aria-label={t('fill-rate.work.not-filed')}>
      <h2>{t('fill-rate.work.not-filed-count', { count: outlets.length })}</h2>
      <ul className="work-list">
        {outlets.map(({ outletId, name, licenceNumber, phone }) => (
          <li key={outletId} className="panel row spread">
            <span className="stack tight">
              <Link to={`/outlets/${outletId}`}>{name}</Link>
              <span className="small muted">{licenceNumber}</span>
            </span>
            <CallLink name={name} phone={phone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

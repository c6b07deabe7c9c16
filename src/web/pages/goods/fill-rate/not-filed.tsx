import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { CallLink } from './call-link.tsx'
import type { Worklist } from './slice-types.ts'

/** How many are shown at first, so that what comes below stays in sight. */
const first = 6

/** Outlets that filed nothing yet while filing is open. */
export const NotFiled = ({ outlets }: { readonly outlets: Worklist['notFiled'] }) => {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  if (outlets.length === 0) return null
  return (
    <section className="stack" aria-label={t('fill-rate.work.not-filed')}>
      <h2>{t('fill-rate.work.not-filed-count', { count: outlets.length })}</h2>
      <ul className="work-list">
        {(isWhole ? outlets : outlets.slice(0, first)).map(({ outletId, name, licenceNumber, phone }) => (
          <li key={outletId} className="panel row spread">
            <span className="stack tight">
              <Link to={`/outlets/${outletId}`}>{name}</Link>
              <span className="small muted">{licenceNumber}</span>
            </span>
            <CallLink name={name} phone={phone} />
          </li>
        ))}
      </ul>
      {!isWhole && outlets.length > first && (
        <div>
          <Button onClick={() => setWhole(true)}>{t('fill-rate.work.show-all', { count: outlets.length })}</Button>
        </div>
      )}
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CallLink } from './call-link.tsx'
import { RateText } from './rate-text.tsx'
import type { Worklist } from './slice-types.ts'

/** The outlets to whom the promise was kept least, with the reason most lost. */
export const WorklistOutlets = ({ list }: { readonly list: Worklist }) => {
  const { t } = useTranslation()
  if (list.outlets.length === 0) return null
  return (
    <section className="stack" aria-label={t('fill-rate.work.outlets')}>
      <h2>{t('fill-rate.work.outlets-of', { code: list.cycleCode ?? '' })}</h2>
      <ul className="work-list">
        {list.outlets.map((outlet) => (
          <li key={outlet.outletId} className="panel row spread">
            <span className="stack tight">
              <span className="row">
                <Link to={`/outlets/${outlet.outletId}`}>{outlet.name}</Link>
                <RateText rate={outlet.byUnit.rate} target={outlet.target} />
              </span>
              <span className="small muted">
                {outlet.mostLost !== null &&
                  t('fill-rate.work.most', { cause: t(`fill-rate.cause.${outlet.mostLost}`) })}
                {outlet.worstProductName !== null &&
                  ` · ${t('fill-rate.work.worst', { name: outlet.worstProductName })}`}
              </span>
            </span>
            <CallLink name={outlet.name} phone={outlet.phone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

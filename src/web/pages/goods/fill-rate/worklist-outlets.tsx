import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CallLink } from './call-link.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RateText } from './rate-text.tsx'
import type { Worklist } from './slice-types.ts'

/** What it got least of, with the reason of that product: it may be another than the outlet lost most to. */
const WorstProduct = ({ outlet }: { readonly outlet: Worklist['outlets'][number] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { worstProduct: worst } = outlet
  if (worst === null) return null
  return (
    <span className="small muted">
      {t('fill-rate.work.worst', {
        name: worst.name,
        asked: format.number(worst.asked),
        filled: format.number(worst.filled),
        cause: worst.mostLost === null ? '–' : t(`fill-rate.cause.${worst.mostLost}`),
      })}
    </span>
  )
}

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
              </span>
              <WorstProduct outlet={outlet} />
            </span>
            <CallLink name={outlet.name} phone={outlet.phone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

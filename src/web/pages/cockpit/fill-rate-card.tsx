import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../kernel/contract.ts'
import { getFillRates } from '../../../goods/fill-rate/fill-rate.contract.ts'
import { LinkButton } from '../../ui/controls/link-button.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useLoad } from '../../ui/use-load.ts'

type Slice = Answer<typeof getFillRates>['all']

const Newest = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const { percent, number } = useFormat()
  const lines = `/fill-lines?cycleId=${slice.key}`
  const { filled, asked, rate } = slice.byUnit
  return (
    <dl className="figures">
      <Figure
        label={t('cockpit.rate-of', { cycle: slice.name })}
        value={<Link to="/fill-rates">{percent(rate)}</Link>}
        {...(slice.target !== null && { note: t('cockpit.target', { rate: percent(slice.target) }) })}
      />
      <Figure
        label={t('cockpit.lost')}
        value={<Link to={lines}>{number(asked - filled)}</Link>}
        note={t('cockpit.of-asked', { asked: number(asked) })}
      />
    </dl>
  )
}

/** How much of what was asked for arrived in the newest cycle that is counted; each number opens what is behind it. */
export const FillRateCard = () => {
  const { t } = useTranslation()
  const rates = useLoad(getFillRates, { query: { by: 'cycle', size: 60 } })
  return (
    <section className="panel stack" aria-label={t('web.nav.fill-rates')}>
      <h2>
        <Link to="/fill-rates">{t('web.nav.fill-rates')}</Link>
      </h2>
      <Loaded query={rates}>
        {({ rows }) => {
          const newest = rows.findLast(({ byUnit }) => byUnit.rate !== null)
          return newest ? <Newest slice={newest} /> : <p className="muted">{t('cockpit.no-rate')}</p>
        }}
      </Loaded>
      <div className="row">
        <LinkButton to="/fill-rates" kind="plain" label={t('cockpit.see-rates')} />
        <LinkButton to="/worklist" kind="plain" label={t('web.nav.worklist')} />
      </div>
    </section>
  )
}

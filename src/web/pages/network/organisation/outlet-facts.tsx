import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutletRecord } from './outlet-record.ts'

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="figure">
    <dt className="muted small">{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** What is known of an outlet. */
export const OutletFacts = ({ outlet }: { readonly outlet: OutletRecord }) => {
  const { t } = useTranslation()
  return (
    <dl className="panel figures facts">
      <Fact label={t('organisation.outlet.licence')}>{outlet.licenceNumber}</Fact>
      <Fact label={t('organisation.outlet.region')}>{outlet.regionName}</Fact>
      <Fact label={t('organisation.outlet.channel')}>{outlet.channel}</Fact>
      <Fact label={t('organisation.outlet.owner')}>{outlet.ownerName}</Fact>
      <Fact label={t('organisation.outlet.manager')}>{outlet.accountManagerName ?? '–'}</Fact>
      <Fact label={t('organisation.outlet.phone')}>
        {outlet.phone === '' ? '–' : <a href={`tel:${outlet.phone.replaceAll(/[^+\d]/g, '')}`}>{outlet.phone}</a>}
      </Fact>
      <Fact label={t('organisation.outlet.address')}>{outlet.address || '–'}</Fact>
      <Fact label={t('organisation.outlet.tags')}>{outlet.tags.length === 0 ? '–' : outlet.tags.join(' · ')}</Fact>
    </dl>
  )
}

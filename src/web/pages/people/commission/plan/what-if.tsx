import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getWhatIfBasis } from '../../../../../people/commission/what-if.contract.ts'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { useStationId } from '../use-station.ts'
import { Sweep } from './sweep.tsx'
import { WhatIfAsked } from './what-if-asked.tsx'
import { addressOf, questionOf } from './what-if-question.ts'
import { WhatIfResult } from './what-if-result.tsx'
import { TryCoefficient, TrySetting, TryWithout } from './what-if-settings.tsx'
import type { Asking } from './what-if-types.ts'
import './plan.css'

const Ask = (asking: Asking) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  const { basis, question, ask } = asking
  return (
    <section className="panel stack" aria-label={t('plan.question')}>
      <h2>{t('plan.question')}</h2>
      <WhatIfAsked {...asking} />
      <div className="what-if-choices">
        <SelectField
          label={t('plan.month')}
          value={basis.period}
          options={basis.periods.map((period) => ({ value: period, label: month(period) }))}
          onChange={(period) => ask({ ...question, period })}
        />
        <TrySetting {...asking} />
        <TryCoefficient {...asking} />
        <TryWithout {...asking} />
      </div>
    </section>
  )
}

/** What a month would be with other settings, people or without some facts. The question stands in the address; nothing is kept. */
export const Screen = () => {
  const { t } = useTranslation()
  const outletId = useStationId()
  const [address, change] = useAddress()
  const question = questionOf(address)
  const query = question.period === undefined ? {} : { period: question.period }
  const basis = useLoad(getWhatIfBasis, { params: { outletId }, query })
  return (
    <Page
      title={t('plan.what-if')}
      note={
        <span className="row">
          <span>{t('plan.nothing-kept')}</span>
          <Link to={`/pay/stations/${outletId}`}>{basis.data?.station ?? t('plan.months')}</Link>
        </span>
      }
    >
      <Loaded query={basis}>
        {(found) => {
          const asking = { outletId, basis: found, question, ask: (asked: typeof question) => change(addressOf(asked)) }
          return (
            <>
              <Ask {...asking} />
              <WhatIfResult {...asking} />
              <Sweep {...asking} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

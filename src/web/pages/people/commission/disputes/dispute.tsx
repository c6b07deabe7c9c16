import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { getPayDispute } from '../../../../../people/commission/dispute.contract.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import type { Decided, Dispute } from './dispute-types.ts'
import { Thread } from './thread.tsx'
import { WhatDisputed } from './what-disputed.tsx'
import { WhatNow } from './what-now.tsx'
import '../pay.css'
import './disputes.css'

/** What a decision brings about, and where to go for it. */
const Effect = ({ dispute, decided }: { readonly dispute: Dispute; readonly decided: Decided }) => {
  const { t } = useTranslation()
  const { effect, says } = decided
  const to = effect === 'recalculate' ? `/pay/runs/${dispute.runId}` : `/pay/stations/${dispute.outletId}`
  return (
    <Notice
      kind="good"
      title={t('disputes.decided')}
      {...(effect !== 'none' && {
        action: <LinkButton to={to} kind="plain" label={t(`disputes.go.${effect}`)} />,
      })}
    >
      {says}
    </Notice>
  )
}

const Whole = ({ dispute }: { readonly dispute: Dispute }) => {
  const [decided, setDecided] = useState<Decided>()
  return (
    <div className="stack pay-page">
      {decided && <Effect dispute={dispute} decided={decided} />}
      <WhatDisputed dispute={dispute} />
      <Thread dispute={dispute} />
      <WhatNow dispute={dispute} onDecided={setDecided} />
    </div>
  )
}

/** Who disputes what, all that was said, and what can be done now. */
export const Screen = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const { disputeId = '' } = useParams({ strict: false }) as { disputeId?: string }
  const dispute = useLoad(getPayDispute, { params: { id: Number(disputeId) } })
  const { name, number, period } = dispute.data ?? {}
  return (
    <Page
      title={t('disputes.number', { id: disputeId })}
      {...(period !== undefined && { note: t('disputes.of', { name, number, month: format.month(period) }) })}
      actions={<Link to="/pay/disputes">{t('disputes.all')}</Link>}
    >
      <Loaded query={dispute}>{(data) => <Whole dispute={data} />}</Loaded>
    </Page>
  )
}

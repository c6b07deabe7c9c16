import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { getPayPlan, withdrawPayPlan } from '../../../../../people/commission/plan.contract.ts'
import { ConfirmButton } from '../../../../ui/confirm-button.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { SectionTabs } from '../../../../ui/section-tabs.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useAddress } from '../../../../ui/use-address.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { CopyPlan } from './copy-plan.tsx'
import { MoveStart } from './move-start.tsx'
import { PlanClauses } from './plan-clauses.tsx'
import { PlanDifference } from './plan-difference.tsx'
import { PlanParameters } from './plan-parameters.tsx'
import { PlanReplay } from './plan-replay.tsx'
import { PlanStateTag } from './plan-state-tag.tsx'
import { PlanSteps } from './plan-steps.tsx'
import type { PlanWhole } from './plan-types.ts'
import './plan.css'

const parts = {
  clauses: PlanClauses,
  parameters: PlanParameters,
  steps: PlanSteps,
  difference: PlanDifference,
  replay: PlanReplay,
} as const

const isPart = (tab: string | undefined): tab is keyof typeof parts => tab !== undefined && Object.hasOwn(parts, tab)

const Opened = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const [{ tab }] = useAddress()
  const active = isPart(tab) ? tab : 'clauses'
  const Part = parts[active]
  return (
    <>
      <SectionTabs
        label={t('plan.parts')}
        sections={Object.keys(parts).map((key) => ({ key, label: t(`plan.tab-${key}`) }))}
        active={active}
      />
      <Part plan={plan} />
    </>
  )
}

const Withdraw = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const withdraw = useAction(withdrawPayPlan, {
    said: t('plan.withdrawn'),
    onDone: () => void navigate({ to: '/pay/plans' }),
  })
  return (
    <ConfirmButton
      kind="danger"
      label={t('plan.withdraw')}
      question={t('plan.withdraw-question', { version: plan.version })}
      disabled={withdraw.isPending}
      onConfirm={() => withdraw.mutate({ params: { id: plan.id } })}
    />
  )
}

const Head = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const { month } = useFormat()
  return (
    <span className="row">
      <PlanStateTag state={plan.state} />
      <span>{t('plan.from-month', { from: month(plan.startsOn) })}</span>
      <span>{t('plan.hash', { hash: plan.hash })}</span>
      <Link to="/pay/plans">{t('plan.all')}</Link>
    </span>
  )
}

/** A version of the plan: what was signed, what is set, how it is worked out, what is otherwise, and its replay. */
export const Screen = () => {
  const { t } = useTranslation()
  const { planId = '' } = useParams({ strict: false }) as { planId?: string }
  const plan = useLoad(getPayPlan, { params: { id: Number(planId) } })
  const { data } = plan
  return (
    <Page
      title={data ? t('plan.version-of', { name: data.name, version: data.version }) : t('plan.title')}
      note={data && <Head plan={data} />}
      actions={
        data && (
          <>
            {data.state === 'draft' && <Withdraw plan={data} />}
            {data.state === 'draft' && <MoveStart plan={data} />}
            <CopyPlan plan={data} />
          </>
        )
      }
    >
      <Loaded query={plan}>{(found) => <Opened plan={found} />}</Loaded>
    </Page>
  )
}

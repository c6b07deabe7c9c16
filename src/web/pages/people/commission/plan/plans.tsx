import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listPayPlans } from '../../../../../people/commission/plan.contract.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { ChangeLine } from './change-line.tsx'
import { PlanStateTag } from './plan-state-tag.tsx'
import type { PlanLine } from './plan-types.ts'
import { UploadPlan } from './upload-plan.tsx'
import './plan.css'

const Versions = ({ rows }: { readonly rows: readonly PlanLine[] }) => {
  const { t } = useTranslation()
  const { month, instant } = useFormat()
  return (
    <DataTable
      caption={t('plan.versions')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'version',
          title: t('plan.version'),
          render: ({ id, version, name }) => (
            <Link to={`/pay/plans/${id}`}>{t('plan.version-of', { name, version })}</Link>
          ),
        },
        { key: 'state', title: t('plan.state'), render: ({ state }) => <PlanStateTag state={state} /> },
        { key: 'from', title: t('plan.from'), render: ({ startsOn }) => month(startsOn) },
        {
          key: 'changes',
          title: t('plan.changes'),
          isBlank: ({ changes }) => changes.length === 0,
          render: ({ changes, more }) => <ChangeLine changes={changes} more={more} />,
        },
        {
          key: 'by',
          title: t('plan.by'),
          render: ({ createdBy, changedBy, createdAt, publishedBy, publishedAt }) =>
            publishedBy !== null && publishedAt !== null
              ? t('plan.published-by', { by: publishedBy, at: instant(publishedAt) })
              : t('plan.made-by', { by: changedBy ?? createdBy, at: instant(createdAt) }),
        },
      ]}
    />
  )
}

/** The versions of the commission plan, newest first. */
export const Screen = () => {
  const { t } = useTranslation()
  const plans = useLoad(listPayPlans)
  return (
    <Page title={t('plan.title')} note={t('plan.note')} actions={<UploadPlan />}>
      <Loaded query={plans}>
        {({ plans: rows }) =>
          rows.length === 0 ? <Empty title={t('plan.none')}>{t('plan.none-why')}</Empty> : <Versions rows={rows} />
        }
      </Loaded>
    </Page>
  )
}

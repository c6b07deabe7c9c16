import { useTranslation } from 'react-i18next'
import { getPlanDifference, listPayPlans } from '../../../../../people/commission/plan.contract.ts'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useAddress } from '../../../../ui/use-address.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import type { PlanDifference as Difference, PlanWhole } from './plan-types.ts'

type Change = Difference['changes'][number]

const Sides = ({ change }: { readonly change: Change }) => {
  const { t } = useTranslation()
  const { before, after } = change
  if (before === after) return <p className="muted small">{t('plan.inside')}</p>
  return (
    <div className="plan-sides">
      <div className="gone">{before ?? <span className="muted">{t('plan.none-before')}</span>}</div>
      <div className="come">{after ?? <span className="muted">{t('plan.none-after')}</span>}</div>
    </div>
  )
}

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-label={t('plan.tab-difference')}>
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={`${change.part} ${change.key}`} className="plan-entry stack tight">
            <div className="row">
              <span className="strong plan-label">{change.label}</span>
              <span className="muted small">{change.partName}</span>
              <span className="tag">{t(`plan.how.${change.how}`)}</span>
            </div>
            <Sides change={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a version has otherwise than another one, side by side; against the published one before unless chosen. */
export const PlanDifference = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  const [{ against }, change] = useAddress()
  const plans = useLoad(listPayPlans)
  const query = against === undefined ? {} : { against: Number(against) }
  const difference = useLoad(getPlanDifference, { params: { id: plan.id }, query })
  const others = (plans.data?.plans ?? []).filter(({ id, code }) => code === plan.code && id !== plan.id)
  return (
    <Loaded query={difference}>
      {(found) => (
        <>
          {others.length > 0 && (
            <div className="plan-against">
              <SelectField
                label={t('plan.against')}
                value={String(found.against?.id ?? '')}
                options={others.map(({ id, version, state }) => ({
                  value: String(id),
                  label: t('plan.version-state', { version, state: t(`plan.state.${state}`) }),
                }))}
                onChange={(id) => change({ against: id })}
              />
            </div>
          )}
          {found.changes.length > 0 ? (
            <Changes changes={found.changes} />
          ) : (
            <Empty title={found.against ? t('plan.same', { version: found.against.version }) : t('plan.first')}>
              {found.against ? t('plan.same-why') : t('plan.first-why')}
            </Empty>
          )}
        </>
      )}
    </Loaded>
  )
}

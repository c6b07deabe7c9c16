import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { EditParameter } from './edit-parameter.tsx'
import type { PlanParameter, PlanWhole } from './plan-types.ts'

const Values = ({ parameter }: { readonly parameter: PlanParameter }) => {
  const { t } = useTranslation()
  const { day } = useFormat()
  return (
    <ul className="plain-list stack tight">
      {parameter.values.toReversed().map(({ since, said, reference }, place) => (
        <li key={since} className={place === 0 ? 'row' : 'row muted'}>
          <span className={place === 0 ? 'strong number' : 'number'}>{said}</span>
          <span className="small muted">{t('plan.since-reference', { since: day(since), reference })}</span>
        </li>
      ))}
    </ul>
  )
}

const Entry = ({ plan, parameter }: { readonly plan: PlanWhole; readonly parameter: PlanParameter }) => {
  const { t } = useTranslation()
  const [isEditing, setEditing] = useState(false)
  const { usedBy } = parameter
  const changed = parameter.values.some(({ since }) => since >= `${plan.startsOn}-01`) && plan.previousId !== null
  return (
    <li id={`parameter-${parameter.key}`} className="plan-entry stack tight">
      <div className="row spread">
        <span className="row">
          <span className="strong plan-label">{parameter.label}</span>
          <span className="muted small">{parameter.clause}</span>
          {changed && <span className="tag care">{t('plan.changed')}</span>}
        </span>
        {plan.state === 'draft' && !isEditing && (
          <Button
            size="small"
            aria-label={t('plan.change-of', { label: parameter.label })}
            onClick={() => setEditing(true)}
          >
            {t('plan.change')}
          </Button>
        )}
      </div>
      <Values parameter={parameter} />
      {isEditing && <EditParameter plan={plan} parameter={parameter} onDone={() => setEditing(false)} />}
      {usedBy.length > 0 && (
        <span className="small muted">
          {t('plan.used-by', { list: usedBy.map(({ label }) => label).join(t('plan.comma')) })}
        </span>
      )}
    </li>
  )
}

/** Every parameter with its values, since when and where they are written; of a draft each can be changed in its place. */
export const PlanParameters = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-label={t('plan.parameters')}>
      <ul className="plain-list">
        {plan.parameters.map((parameter) => (
          <Entry key={parameter.key} plan={plan} parameter={parameter} />
        ))}
      </ul>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { PlanWhole } from './plan-types.ts'

type Step = PlanWhole['groups'][number]['steps'][number]

const Formula = ({ cases }: Pick<Step, 'cases'>) => (
  <ul className="plain-list stack tight">
    {cases.map(({ when, says }) => (
      <li key={when} className="plan-formula">
        {when !== '' && <span className="muted small">{when}</span>}
        <span>{says}</span>
      </li>
    ))}
  </ul>
)

const Entry = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation()
  return (
    <li id={`step-${step.key}`} className="plan-entry stack tight">
      <div className="row">
        <span className="strong plan-label">{step.label}</span>
        {step.isIncome && <span className="tag good">{t('plan.is-income')}</span>}
        {step.isDeduction && <span className="tag care">{t('plan.is-deduction')}</span>}
        <span className="muted small">{step.clause}</span>
      </div>
      <Formula cases={step.cases} />
    </li>
  )
}

const Facts = ({ facts }: Pick<PlanWhole, 'facts'>) => {
  const { t } = useTranslation()
  return (
    <section className="panel stack" aria-label={t('plan.facts')}>
      <h2>{t('plan.facts')}</h2>
      <ul className="plain-list">
        {facts.map(({ key, label, cutoffs, late }) => (
          <li key={key} className="plan-entry stack tight">
            <span className="strong plan-label">{label}</span>
            <Formula cases={cutoffs} />
            <span className="small muted">{late}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How every figure is worked out, group by group, and in which month each kind of fact counts. */
export const PlanSteps = ({ plan }: { readonly plan: PlanWhole }) => (
  <>
    {plan.groups
      .filter(({ steps }) => steps.length > 0)
      .map(({ group, label, steps }) => (
        <section key={group} className="panel stack" aria-label={label}>
          <h2 className="plan-label">{label}</h2>
          <ul className="plain-list">
            {steps.map((step) => (
              <Entry key={step.key} step={step} />
            ))}
          </ul>
        </section>
      ))}
    <Facts facts={plan.facts} />
  </>
)

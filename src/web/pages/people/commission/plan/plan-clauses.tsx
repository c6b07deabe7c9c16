import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanWhole } from './plan-types.ts'

type Clause = PlanWhole['articles'][number]['clauses'][number]

const Uses = ({ clause }: { readonly clause: Clause }) => {
  const { t } = useTranslation()
  const { steps, parameters } = clause
  if (steps.length + parameters.length === 0) return <p className="small muted plan-uses">{t('plan.clause-unused')}</p>
  return (
    <details className="plan-uses">
      <summary>{t('plan.clause-used', { count: steps.length + parameters.length })}</summary>
      <ul className="matters">
        {steps.map(({ key, label }) => (
          <li key={key}>
            <Link to="." search={{ tab: 'steps' }} hash={`step-${key}`}>
              {label}
            </Link>
          </li>
        ))}
        {parameters.map(({ key, label }) => (
          <li key={key}>
            <Link to="." search={{ tab: 'parameters' }} hash={`parameter-${key}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The paragraphs people signed beside what they say, each with the figures and parameters that rest on it. */
export const PlanClauses = ({ plan }: { readonly plan: PlanWhole }) => {
  const { t } = useTranslation()
  return (
    <>
      {plan.articles.map(({ article, clauses }) => (
        <section key={article} className="panel stack" aria-label={t('plan.article', { article })}>
          <h2>{t('plan.article', { article })}</h2>
          <ul className="plain-list">
            {clauses.map((clause) => (
              <li key={clause.id} id={`clause-${clause.id}`} className="plan-entry stack tight">
                <div className={clause.says === clause.phrase ? 'plan-clause' : 'plan-clause beside'}>
                  <span className="tag">{clause.id}</span>
                  <blockquote lang={clause.says === clause.phrase ? undefined : 'zh-Hant'}>{clause.phrase}</blockquote>
                  {clause.says !== clause.phrase && <span>{clause.says}</span>}
                </div>
                <Uses clause={clause} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

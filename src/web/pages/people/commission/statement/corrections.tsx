import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import { LineActions } from './line-actions.tsx'
import type { Statement } from './statement-types.ts'
import { useListed } from './use-listed.ts'

const Carried = ({ statement: { statement } }: { readonly statement: Statement }) => {
  const { t } = useTranslation()
  const { size } = usePayAmounts()
  const { carriedIn, carriedOut } = statement
  return (
    <>
      {fenOf(carriedIn) !== 0 && <p>{t('statement.carried-in', { amount: size(carriedIn) })}</p>}
      {fenOf(carriedOut) !== 0 && <p>{t('statement.carried-out', { amount: size(carriedOut) })}</p>}
    </>
  )
}

/** What earlier months came out otherwise, with the figure and the fact that made it so, and balances that are carried. */
export const Corrections = ({ statement }: { readonly statement: Statement }) => {
  const { t } = useTranslation()
  const { change } = usePayAmounts()
  const format = useFormat()
  const listed = useListed()
  const { corrections, statement: row } = statement
  if (corrections.length === 0 && fenOf(row.carriedIn) === 0 && fenOf(row.carriedOut) === 0) return null
  return (
    <section className="panel stack" aria-labelledby="pay-corrections">
      <h2 id="pay-corrections">{t('statement.corrections')}</h2>
      {corrections.length > 0 && <p className="small muted">{t('statement.corrections-note')}</p>}
      <ul className="pay-list">
        {corrections.map(({ earnedPeriod, amount, labels, facts }) => (
          <li key={earnedPeriod}>
            <div>
              <span className="stack tight">
                <span className="strong">{format.month(earnedPeriod)}</span>
                <span className="small">{listed(labels)}</span>
                {facts.length > 0 && (
                  <span className="small muted">
                    {t('statement.from-facts', { facts: listed(facts.slice(0, 12)) })}
                  </span>
                )}
              </span>
              <span className={fenOf(amount) < 0 ? 'number less' : 'number'}>{change(amount)}</span>
            </div>
            <LineActions
              subject={{ about: 'correction', month: earnedPeriod }}
              label={t('statement.correction-of', { month: format.month(earnedPeriod) })}
            />
          </li>
        ))}
      </ul>
      <Carried statement={statement} />
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tryPayMonth } from '../../../../../people/commission/what-if.contract.ts'
import { call } from '../../../../client.ts'
import { currentLanguage } from '../../../../i18n/setup.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import { Turns } from './turns.tsx'
import { addressOf } from './what-if-question.ts'
import type { Asking, Tried } from './what-if-types.ts'

const Figures = ({ changes }: Pick<Tried, 'changes'>) => {
  const { t } = useTranslation()
  if (changes.length === 0) return null
  return (
    <details>
      <summary>{t('plan.figures-changed', { count: changes.length })}</summary>
      <ul className="matters">
        {changes.map(({ id, label, clause, before, after }) => (
          <li key={id}>
            {label} <span className="muted small">{clause}</span>{' '}
            <span className="number">
              {before ?? '–'} → {after ?? '–'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Outcome = ({ tried }: { readonly tried: Tried }) => {
  const { t } = useTranslation()
  const { money, change } = usePayAmounts()
  const effect = String((fenOf(tried.after) - fenOf(tried.before)) / 100)
  return (
    <>
      <p className="plan-outcome">
        {t('plan.outcome', { before: money(tried.before), after: money(tried.after), change: change(effect) })}
      </p>
      <Turns winners={tried.winners} losers={tried.losers} />
      <Figures changes={tried.changes} />
    </>
  )
}

/** What comes of the question: totals, winners and losers, figures. Asked anew, the answer before stands until the new one is there. */
export const WhatIfResult = ({ outletId, basis, question }: Asking) => {
  const { t } = useTranslation()
  const { period } = basis
  const roster = basis.people.flatMap(({ groupLabel: _label, coefficient: _coefficient, from, to, ...line }) => {
    const changed = question.roster.get(line.person)
    if (changed === undefined) return []
    return [{ ...line, coefficient: changed, ...(from !== null && { from }), ...(to !== null && { to }) }]
  })
  const set = [...question.set].map(([key, value]) => `${key}=${value}`)
  const tried = useQuery({
    queryKey: [tryPayMonth.path, outletId, period, addressOf(question), currentLanguage()],
    queryFn: ({ signal }) =>
      call(tryPayMonth, { params: { outletId }, body: { period, set, gone: [...question.gone], roster } }, { signal }),
    retry: false,
  })
  return (
    <section className="panel stack" aria-label={t('plan.result')} aria-busy={tried.isFetching}>
      <h2>{t('plan.result')}</h2>
      {tried.isFetching && <progress aria-label={t('plan.computing')} />}
      <Loaded query={tried}>{(found) => <Outcome tried={found} />}</Loaded>
    </section>
  )
}

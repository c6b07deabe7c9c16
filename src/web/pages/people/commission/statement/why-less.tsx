import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../../../kernel/contract.ts'
import { getPayDifference } from '../../../../../people/commission/statement.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { fenOf, usePayAmounts } from '../use-pay-amounts.ts'
import type { StatementPlace } from './statement-types.ts'

type Difference = Answer<typeof getPayDifference>
type Part = Difference['parts'][number]

/** Parts that are told before the rest is asked for. */
const few = 5

const PartRow = ({ part }: { readonly part: Part }) => {
  const { t } = useTranslation()
  const { change } = usePayAmounts()
  const { label, before, after, effect, node } = part
  const inside = (
    <>
      <span className="stack tight">
        <span className="figure-label">{label}</span>
        {(before !== null || after !== null) && (
          <span className="small muted">
            {before ?? t('statement.why.none')} → {after ?? t('statement.why.none')}
          </span>
        )}
      </span>
      <span className={fenOf(effect) < 0 ? 'number less' : 'number'}>{change(effect)}</span>
    </>
  )
  return (
    <li>
      {node === null ? (
        <div>{inside}</div>
      ) : (
        <Link to="." hash={node}>
          {inside}
        </Link>
      )}
    </li>
  )
}

/** Corrections and balances are no part of the month's own figures, but of what is paid. */
const extraParts = ({ corrections, carried }: Difference, say: (key: 'corrections' | 'carried') => string): Part[] =>
  (['corrections', 'carried'] as const).flatMap((kind): Part[] => {
    const effect = kind === 'corrections' ? corrections : carried
    if (fenOf(effect) === 0) return []
    return [{ kind: 'other', label: say(kind), clause: '', node: null, before: null, after: null, effect }]
  })

const Told = ({ difference }: { readonly difference: Difference }) => {
  const { t } = useTranslation()
  const { change } = usePayAmounts()
  const [isAsked, setWhole] = useState(false)
  const { before, parts } = difference
  const all = [
    ...parts,
    ...extraParts(difference, (kind) => t(kind === 'corrections' ? 'my-pay.part.late' : 'statement.why.carried')),
  ]
  // One more line takes no more room than the button for it.
  const isWhole = isAsked || all.length <= few + 1
  if (before === null) return <p className="muted">{t('statement.why.first')}</p>
  if (all.length === 0) return <p className="muted">{t('statement.why.same')}</p>
  return (
    <>
      <ul className="pay-list why-list">
        {(isWhole ? all : all.slice(0, few)).map((part) => (
          <PartRow key={`${part.kind} ${part.label} ${part.node}`} part={part} />
        ))}
      </ul>
      {!isWhole && (
        <div className="row">
          <Button kind="quiet" onClick={() => setWhole(true)}>
            {t('statement.why.all', { count: all.length - few })}
          </Button>
        </div>
      )}
      <p className="row spread why-sum">
        <span>{t('statement.why.sum')}</span>
        <span className="number strong">{change(difference.change)}</span>
      </p>
    </>
  )
}

/** Why less, or more, than the month before: the few things that explain it, each with its effect in money. */
export const WhyLess = ({ place }: { readonly place: StatementPlace }) => {
  const { t } = useTranslation()
  const { size } = usePayAmounts()
  const format = useFormat()
  const difference = useLoad(getPayDifference, { params: place, query: {} })
  const { before, change } = difference.data ?? {}
  const fen = fenOf(change ?? '0')
  const title =
    before && fen !== 0
      ? t(fen < 0 ? 'statement.why.less' : 'statement.why.more', {
          month: format.month(before.period),
          amount: size(change ?? '0'),
        })
      : t('statement.why.title')
  return (
    <section className="panel stack" id="why" aria-labelledby="pay-why">
      <h2 id="pay-why">{title}</h2>
      <Loaded query={difference}>{(data) => <Told difference={data} />}</Loaded>
    </section>
  )
}

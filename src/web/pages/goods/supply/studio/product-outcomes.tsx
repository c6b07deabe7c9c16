import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { otherRules } from '../../../../../goods/allocation/rules/other-rules.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ProductMap } from '../product-map.ts'
import type { ProductOutcome, RuleOutcome } from './simulation.ts'

interface Props {
  readonly products: readonly ProductOutcome[]
  readonly names: ProductMap
  readonly chosen: number | null
  readonly onChoose: (productId: number) => void
}

interface RowProps {
  readonly outcome: ProductOutcome
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: (productId: number) => void
}

/** What scrolls sideways can be reached and scrolled by keyboard. */
const scrollable = { role: 'group', tabIndex: 0 }

/** As many as are read at a glance; the rest when asked for. */
const first = 12

const jain = (outcome: RuleOutcome): string => (outcome.jain === null ? '–' : outcome.jain.toFixed(3))

const Row = memo(({ outcome, name, isChosen, onChoose }: RowProps) => {
  const format = useFormat()
  const { asked, now, before, supply } = outcome
  return (
    <tr className={isChosen ? 'chosen' : ''}>
      <th scope="row">
        <button type="button" className="grid-name" aria-pressed={isChosen} onClick={() => onChoose(outcome.productId)}>
          {name}
        </button>
      </th>
      <td className="number">{format.number(asked)}</td>
      <td className="number">{format.number(before)}</td>
      <td className="number strong">{format.number(now.served)}</td>
      <td className="number">{format.percent(asked === 0 ? null : String(now.served / asked))}</td>
      <td className="number">{format.number(supply - now.served)}</td>
      <td className="number">{jain(now)}</td>
      {otherRules.map((rule) => (
        <td className="number muted" key={rule}>
          {jain(outcome.others[rule])}
        </td>
      ))}
    </tr>
  )
})

/** Each product under this policy: asked, then, now; and the fairness other rules would have. */
export const ProductOutcomes = ({ products, names, chosen, onChoose }: Props) => {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const heads = [
    t('supply.studio.asked'),
    t('supply.studio.then'),
    t('supply.studio.now'),
    t('supply.studio.rate'),
    t('supply.studio.left'),
    t('supply.studio.jain'),
    ...otherRules.map((rule) => t(`supply.studio.rule-${rule}`)),
  ]
  return (
    <div className="stack tight">
      <div className="table-frame fading" {...scrollable} aria-label={t('supply.studio.products')}>
        <table className="table outcomes" aria-label={t('supply.studio.products')}>
          <thead>
            <tr>
              <th scope="col">{t('supply.studio.product')}</th>
              {heads.map((head) => (
                <th scope="col" className="number" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? products : products.slice(0, first)).map((outcome) => (
              <Row
                key={outcome.productId}
                outcome={outcome}
                name={names.get(outcome.productId)?.name ?? ''}
                isChosen={chosen === outcome.productId}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && products.length > first && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {t('supply.studio.show-all', { count: products.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

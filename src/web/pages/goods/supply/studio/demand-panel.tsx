import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { NumberField } from '../../../../ui/controls/number-field.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { CycleRecord } from '../supply-types.ts'
import { asFiled, isAsFiled } from './entered-demand.ts'
import type { EnteredDemand } from './simulation.ts'

interface Props {
  readonly cycles: readonly CycleRecord[]
  readonly cycleId: number | undefined
  readonly onCycle: (cycleId: number) => void
  readonly entered: EnteredDemand
  readonly onEnter: (entered: EnteredDemand) => void
  /** The product that is looked at, for which a total can be entered. */
  readonly product: { readonly id: number; readonly name: string; readonly filed: number } | null
}

const percents = (value: number | null): number => Math.min(1000, value ?? 100)

const withTotal = (entered: EnteredDemand, productId: number, total: number | null): EnteredDemand => {
  const { [productId]: _old, ...others } = entered.totals
  return { ...entered, totals: total === null ? others : { ...others, [productId]: total } }
}

const Entry = ({ entered, onEnter, product }: Pick<Props, 'entered' | 'onEnter' | 'product'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="entry">
      <NumberField
        label={t('supply.studio.percent')}
        value={entered.percent}
        onChange={(percent) => onEnter({ ...entered, percent: percents(percent) })}
      />
      {entered.starPercents.map((percent, star) => (
        <NumberField
          key={star}
          label={t('supply.studio.percent-of', { stars: t('web.stars', { count: star + 1 }) })}
          value={percent}
          onChange={(value) =>
            onEnter({
              ...entered,
              starPercents: entered.starPercents.map((old, place) => (place === star ? percents(value) : old)),
            })
          }
        />
      ))}
      {product && (
        <NumberField
          label={t('supply.studio.total-for', { name: product.name })}
          help={t('supply.studio.filed-then', { filed: format.number(product.filed) })}
          value={entered.totals[product.id] ?? null}
          onChange={(total) => onEnter(withTotal(entered, product.id, total))}
        />
      )}
    </div>
  )
}

const Panel = ({ cycles, cycleId, onCycle, entered, onEnter, product }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isEntered = !isAsFiled(entered)
  return (
    <section className="panel stack" aria-labelledby="studio-demand">
      <div className="row spread">
        <h2 id="studio-demand">{t('supply.studio.demand')}</h2>
        {isEntered && <span className="tag care">{t('supply.studio.entered')}</span>}
      </div>
      <div className="row demand-choice">
        <SelectField
          label={t('supply.studio.demand-of')}
          isQuiet
          value={String(cycleId ?? '')}
          options={cycles.map(({ id, code, name, state }) => ({
            value: String(id),
            label: t('supply.studio.cycle-option', { name: name || code, state: t(`supply.state.${state}`) }),
          }))}
          onChange={(value) => onCycle(Number(value))}
        />
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('supply.studio.enter')}
        </Button>
        {isEntered && <Button onClick={() => onEnter(asFiled)}>{t('supply.studio.as-filed')}</Button>}
      </div>
      {isOpen && <Entry {...{ entered, onEnter, product }} />}
    </section>
  )
}

/** What the draft is tried on: the filings of a past cycle, as they were or changed as one expects. */
export const DemandPanel = memo(Panel)

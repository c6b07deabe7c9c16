import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { useIsPhone } from '../../../ui/use-media.ts'
import { RateText } from './rate-text.tsx'
import { SliceTable } from './slice-table.tsx'
import { lossesOf, type Slice } from './slice-types.ts'

interface Props {
  readonly title: string
  readonly slices: readonly Slice[]
}

const Fold = ({ slice }: { readonly slice: Slice }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { byUnit, byLine, target } = slice
  const [most] = lossesOf(slice)
  const facts = [
    [t('fill-rate.target'), format.percent(target)],
    [t('fill-rate.kind.byLine'), format.percent(byLine.rate)],
    [t('fill-rate.asked'), format.number(byUnit.asked)],
    [t('fill-rate.lost'), format.number(byUnit.asked - byUnit.filled)],
    [t('fill-rate.most-lost'), most ? t(`fill-rate.cause.${most.cause}`) : '–'],
  ] as const
  return (
    <details>
      <summary>
        <span>{slice.name}</span>
        <span className="number">
          <RateText rate={byUnit.rate} target={target} />
        </span>
      </summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="muted small">{name}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The rates product by product: a table on a desk; on a phone the rate by unit, the rest behind a touch. */
export const ProductRates = ({ title, slices }: Props) => {
  const isPhone = useIsPhone()
  if (!isPhone) return <SliceTable title={title} slices={slices} nameOf={({ name }) => name} isOneLine />
  return (
    <section className="panel rate-folds" aria-label={title}>
      <h2>{title}</h2>
      {slices.map((slice) => (
        <Fold key={slice.key} slice={slice} />
      ))}
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { target as targetShape } from '../../../../goods/supply/supply.contract.ts'
import { TargetText } from './target-text.tsx'
import { useFieldText } from './use-field-text.ts'

interface Props {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Stars whose figure differs, from one star to five. */
const starsThatDiffer = (before: readonly unknown[], after: readonly unknown[]): readonly number[] =>
  after.flatMap((value, star) => (value === before[star] ? [] : [star]))

const Target = ({ value }: { readonly value: unknown }) => {
  const read = targetShape.safeParse(value)
  return read.success ? <TargetText target={read.data} /> : '–'
}

/** One change in values, before → after; of figures for each star only those that differ. */
export const ChangeText = ({ field, before, after }: Props) => {
  const { t } = useTranslation()
  const text = useFieldText()
  if (field === 'target')
    return (
      <>
        <Target value={before} /> → <Target value={after} />
      </>
    )
  if (!Array.isArray(before) || !Array.isArray(after))
    return (
      <span>
        <span className="muted">{text(field, before)}</span> → <span className="strong">{text(field, after)}</span>
      </span>
    )
  return (
    <ul className="star-changes">
      {starsThatDiffer(before, after).map((star) => (
        <li key={star}>
          <span className="small muted">{t('web.stars', { count: star + 1 })}</span> {text(field, before[star])} →{' '}
          <span className="strong">{text(field, after[star])}</span>
        </li>
      ))}
    </ul>
  )
}

import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { allocationRule } from '../../../../goods/supply/supply.contract.ts'
import { Choice } from '../../../ui/choice.tsx'
import { GridCell } from './grid-cell.tsx'
import { withStar, type LineChange, type StarFigure } from './policy-lines.ts'
import type { PolicyRecord } from './supply-types.ts'
import { TargetButton } from './target-button.tsx'

interface Props {
  readonly line: PolicyRecord
  readonly name: string
  readonly figure: StarFigure
  readonly onChange: (change: LineChange) => void
  readonly onRemove: () => void
}

const StarCells = ({ line, name, figure, onChange }: Omit<Props, 'onRemove'>) => {
  const { t } = useTranslation()
  const figures = line[figure]
  return figures.map((value, star) => (
    <td className="number" key={star}>
      <GridCell
        label={t('supply.policy.cell', {
          name,
          field: t(`supply.field.${figure}`),
          stars: t('web.stars', { count: star + 1 }),
        })}
        value={value}
        onChange={(next) => onChange({ [figure]: withStar(figures, star, next) })}
      />
    </td>
  ))
}

/** One product of the policy. */
export const PolicyRow = ({ line, name, figure, onChange, onRemove }: Props) => {
  const { t } = useTranslation()
  const labelOf = (field: string): string => `${name} ${field}`
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Choice
          label={labelOf(t('supply.field.rule'))}
          value={line.rule}
          options={allocationRule.options.map((rule) => ({ value: rule, label: t(`supply.rule.${rule}`) }))}
          onChange={(value) => onChange({ rule: allocationRule.options.find((rule) => rule === value) ?? line.rule })}
        />
      </td>
      <td className="number">
        <GridCell
          label={labelOf(t('supply.field.quantity'))}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity: quantity ?? 0 })}
        />
      </td>
      <td className="number">
        <GridCell
          label={labelOf(t('supply.field.pack'))}
          value={line.pack}
          onChange={(pack) => onChange({ pack: Math.min(100_000, Math.max(1, pack ?? 1)) })}
        />
      </td>
      <td>
        <input
          className="cell-input date"
          type="date"
          aria-label={labelOf(t('supply.field.arrivesOn'))}
          value={line.arrivesOn ?? ''}
          onChange={(event) => onChange({ arrivesOn: event.target.value === '' ? null : event.target.value })}
          onKeyDown={(event) => {
            // In a grid the arrows move; here they would turn the day without a word.
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') event.preventDefault()
          }}
        />
      </td>
      <StarCells line={line} name={name} figure={figure} onChange={onChange} />
      <td>
        <TargetButton name={name} target={line.target} onChange={(target) => onChange({ target })} />
      </td>
      <td>
        <Button kind="quiet" icon={<Trash2 />} aria-label={t('supply.policy.remove', { name })} onClick={onRemove} />
      </td>
    </tr>
  )
}

import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import type { PolicyRecord } from '../supply-types.ts'
import { TargetButton } from '../target-button.tsx'
import { TargetText } from '../target-text.tsx'

interface Props {
  readonly line: PolicyRecord
  readonly name: string
  readonly isReadOnly: boolean
  readonly onLine: (line: PolicyRecord) => void
  readonly onRemove: (productId: number) => void
}

/** Arrival, target, and the way out of the policy. */
export const GoodsCells = ({ line, name, isReadOnly, onLine, onRemove }: Props) => {
  const { t } = useTranslation()
  return (
    <>
      <td>
        <input
          className="grid-input date"
          type="date"
          aria-label={`${name} ${t('supply.field.arrivesOn')}`}
          readOnly={isReadOnly}
          value={line.arrivesOn ?? ''}
          onChange={({ target }) => onLine({ ...line, arrivesOn: target.value === '' ? null : target.value })}
        />
      </td>
      <td>
        {isReadOnly ? (
          <TargetText target={line.target} />
        ) : (
          <TargetButton name={name} target={line.target} onChange={(target) => onLine({ ...line, target })} />
        )}
      </td>
      <td>
        {!isReadOnly && (
          <Button
            kind="quiet"
            size="small"
            icon={<Trash2 size={16} />}
            aria-label={t('supply.policy.remove', { name })}
            onClick={() => onRemove(line.productId)}
          />
        )}
      </td>
    </>
  )
}

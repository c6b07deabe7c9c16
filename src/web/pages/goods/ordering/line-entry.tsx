import { useTranslation } from 'react-i18next'
import type { LineProps } from './line-props.ts'
import { judgeLine } from './judge-line.ts'
import { QuantityField } from '../../../ui/quantity-field.tsx'

/** The number field of a line, or its quantity when nothing can be sent. */
export const LineEntry = ({ line, text, quantity, phase, onType, onCommit }: LineProps) => {
  const { t } = useTranslation()
  if (phase === null) return null
  const isWrong = quantity !== undefined && judgeLine(line, quantity, phase).isRefused
  return (
    <QuantityField
      label={t('ordering.week.quantity-of', { name: line.name })}
      text={text}
      step={line.pack}
      isWrong={isWrong}
      describedBy={`verdict-${line.productId}`}
      onType={onType}
      onCommit={onCommit}
    />
  )
}

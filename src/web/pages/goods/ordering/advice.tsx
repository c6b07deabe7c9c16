import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { LineProps } from './line-props.ts'

/** The recommended quantity; one touch takes it over. */
export const Advice = ({ line, phase, onCommit }: LineProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (line.recommended === null) return null
  const text = t('ordering.week.recommended', { quantity: format.number(line.recommended), unit: line.unit })
  if (phase === null) return <span className="small muted">{text}</span>
  return (
    <Button size="small" kind="plain" onClick={() => onCommit(String(line.recommended ?? 0))}>
      {text}
    </Button>
  )
}

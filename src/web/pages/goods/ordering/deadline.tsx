import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { Cycle } from './offer-types.ts'
import { phaseEnds, type Phase } from './phase.ts'

interface Props {
  readonly cycle: Cycle
  readonly phase: Phase
  readonly now: Date
}

const minute = 60_000

/** The parts of what is left, largest first; two are enough to hurry or not. */
const partsOf = (milliseconds: number): readonly (readonly ['days' | 'hours' | 'minutes', number])[] => {
  const minutes = Math.max(0, Math.floor(milliseconds / minute))
  const parts = [
    ['days', Math.floor(minutes / 1440)],
    ['hours', Math.floor((minutes % 1440) / 60)],
    ['minutes', minutes % 60],
  ] as const
  const first = parts.findIndex(([, count]) => count > 0)
  return first === -1 ? [['minutes', 0]] : parts.slice(first, first + 2)
}

/** Until when what can be done, and how much time is left. */
export const Deadline = ({ cycle, phase, now }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const ends = phaseEnds(cycle, phase)
  if (ends === null) return <span className="tag">{t('ordering.phase.after')}</span>
  const left = new Date(ends).getTime() - now.getTime()
  const time = partsOf(left)
    .map(([part, count]) => t(`ordering.left.${part}`, { count }))
    .join(' ')
  const isUrgent = (phase === 'filing' || phase === 'ordering') && left < 120 * minute
  return (
    <span className={isUrgent ? 'deadline alarm' : 'deadline'}>
      <Clock size={16} aria-hidden /> {t(`ordering.phase.${phase}`, { at: format.dateTime(ends), left: time })}
    </span>
  )
}

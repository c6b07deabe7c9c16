import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import { useNow } from '../../../ui/use-now.ts'

const minute = 60_000

/** Minutes of a day: less is near. */
const near = 1440

/** What is left, in the largest part that is not nothing and the one below it. */
const partsOf = (minutes: number) => {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const all = [
    ['days', days],
    ['hours', hours],
    ['minutes', Math.floor(minutes % 60)],
  ] as const
  const first = days > 0 ? 0 : 1
  return all.slice(first, first + 2).filter(([part, count]) => count > 0 || part === 'minutes')
}

/** Whether filing closes within a day: then who has not filed comes first. */
export const useIsNear = (closesAt: string | null): boolean => {
  const now = useNow()
  return closesAt !== null && new Date(closesAt).getTime() - now.getTime() < near * minute
}

/** Until when outlets may file, and how much time is left; red on the last day. */
export const FilingClock = ({ code, closesAt }: { readonly code: string; readonly closesAt: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const minutes = Math.max(0, (new Date(closesAt).getTime() - useNow().getTime()) / minute)
  const left = partsOf(minutes)
    .map(([part, count]) => t(`fill-rate.work.left.${part}`, { count }))
    .join(' ')
  return (
    <span className={minutes < near ? 'filing-clock alarm' : 'filing-clock'}>
      <Clock size={16} aria-hidden /> {t('fill-rate.work.closes', { code, at: format.dateTime(closesAt), left })}
    </span>
  )
}

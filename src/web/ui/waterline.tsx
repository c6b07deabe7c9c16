import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { parseRational, rationalToNumber } from '../../kernel/rational.ts'
import { useFormat } from './use-format.ts'
import type { WaterlineGroup } from './waterline-bars.ts'
import { drawWaterline, type DrawnBar } from './waterline-scale.ts'
import './waterline.css'

interface Props {
  readonly groups: readonly WaterlineGroup[]
  /** Height of the line as "n/d"; null: everybody got all it may have. */
  readonly waterline: string | null
  readonly pack: number
  readonly unit: string
  /** `tank`: small, without labels, beside something that says the same. */
  readonly size?: 'panel' | 'tank'
}

/** A picture that is walked through by arrows; what is met is said in the live line below it. */
const walkable = { role: 'group', tabIndex: 0 }

const box = { width: 1000, height: 300 }

const Bar = ({ drawn, isActive }: { readonly drawn: DrawnBar; readonly isActive: boolean }) => {
  const { left, width, asked, got, limit, bar, isCutOff } = drawn
  const [x, wide] = [left * box.width, width * box.width]
  const space = Math.min(wide * 0.18, 4)
  const rect = (share: number, className: string) => (
    <rect
      className={className}
      x={x + space / 2}
      width={Math.max(1, wide - space)}
      y={(1 - share) * box.height}
      height={share * box.height}
    />
  )
  const at = limit === null ? 0 : (1 - limit) * box.height
  return (
    <g className={isActive ? 'active' : ''}>
      {isActive && <rect className="waterline-focus" x={x} width={wide} y={0} height={box.height} />}
      {rect(asked, isCutOff ? 'waterline-asked cut-off' : 'waterline-asked')}
      {rect(got, bar.isWhole ? 'waterline-got whole' : 'waterline-got')}
      {limit !== null && <line className="waterline-limit" x1={x} x2={x + wide} y1={at} y2={at} />}
    </g>
  )
}

const useBarText = (unit: string): ((drawn: DrawnBar) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  const units = (value: number): string => format.number(Math.round(value * 10) / 10)
  return ({ bar, stars }) => {
    const who = bar.name ?? t('web.waterline.several', { count: bar.outlets })
    const figures = { who, stars: t('web.stars', { count: stars }), asked: units(bar.asked), got: units(bar.got), unit }
    const said = t(bar.name === null ? 'web.waterline.bar-mean' : 'web.waterline.bar', figures)
    return bar.limit === null ? said : `${said} ${t('web.waterline.limited', { limit: units(bar.limit) })}`
  }
}

const moves: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowRight: (place, last) => Math.min(last, place + 1),
  ArrowLeft: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
}

const Labels = ({ groups }: Pick<Props, 'groups'>) => {
  const { t } = useTranslation()
  return (
    <div className="waterline-stars" aria-hidden="true">
      {groups.map(({ stars, bars, outlets }) => (
        <span key={stars} style={{ flexGrow: bars.length }}>
          {t('web.waterline.star', { stars })}
          <span className="muted">{t('web.waterline.outlets', { count: outlets })}</span>
        </span>
      ))}
    </div>
  )
}

/**
 * One product's outlets by star as bars of what they asked, water filled in to what they got, and the level line everybody
 * is measured by. Arrows walk from bar to bar and say what each is.
 */
export const Waterline = ({ groups, waterline, pack, unit, size = 'panel' }: Props) => {
  const { t } = useTranslation()
  const textOf = useBarText(unit)
  const [place, setPlace] = useState<number | null>(null)
  const exact = waterline === null ? undefined : parseRational(waterline)
  const { bars, line } = drawWaterline(groups, { waterline: exact ? rationalToNumber(exact) : null, pack })
  const active = place === null ? undefined : bars[place]
  const y = line === null ? 0 : (1 - line) * box.height
  const picture = (
    <svg
      className="waterline-picture"
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((drawn, at) => (
        <Bar key={at} drawn={drawn} isActive={at === place} />
      ))}
      {line !== null && <line className="waterline-line" x1={0} x2={box.width} y1={y} y2={y} />}
    </svg>
  )
  if (size === 'tank') return <div className="waterline tank-size">{picture}</div>
  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    setPlace((old) => move(old ?? -1, bars.length - 1))
  }
  const point = (event: React.PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - left) / width
    const found = bars.findIndex((bar) => share >= bar.left && share < bar.left + bar.width)
    setPlace(found === -1 ? null : found)
  }
  return (
    <div className="waterline">
      <div
        {...walkable}
        className="waterline-walk"
        aria-label={t('web.waterline.walk')}
        {...{
          onKeyDown: press,
          onPointerMove: point,
          onPointerLeave: () => setPlace(null),
          onFocus: () => setPlace((old) => old ?? 0),
          onBlur: () => setPlace(null),
        }}
      >
        {picture}
      </div>
      <Labels groups={groups} />
      <p className="waterline-said small" aria-live="polite">
        {active ? textOf(active) : t('web.waterline.hint')}
      </p>
    </div>
  )
}

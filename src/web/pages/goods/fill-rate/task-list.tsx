import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsPhone } from '../../../ui/use-media.ts'
import { Button } from '../../../ui/controls/button.tsx'

interface Props {
  readonly id: string
  readonly title: string
  readonly note?: string
  /** How many there are; more than stand in `cards` when only the first are sent. */
  readonly count: number
  readonly cards: readonly ReactNode[]
}

/** How many are shown at first, so that what comes below stays in sight. */
const few = { phone: 3, desk: 6 }

/** Outlets to talk to about one matter. */
export const TaskList = ({ id, title, note, count, cards }: Props) => {
  const { t } = useTranslation()
  const first = useIsPhone() ? few.phone : few.desk
  const [isWhole, setWhole] = useState(false)
  if (cards.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="muted number">{count}</span>
      </h2>
      {note !== undefined && <p className="small muted">{note}</p>}
      <ul className="work-list">{isWhole ? cards : cards.slice(0, first)}</ul>
      {!isWhole && cards.length > first && (
        <div>
          <Button onClick={() => setWhole(true)}>{t('fill-rate.work.show-all', { count: cards.length })}</Button>
        </div>
      )}
    </section>
  )
}

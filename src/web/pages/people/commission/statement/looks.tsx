import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Statement } from './statement-types.ts'

type Look = Statement['looks'][number]

/** One visit opens several things; looks of one person within an hour are told as one. */
const visitMs = 3_600_000

const visitsOf = (looks: readonly Look[]): readonly Look[] => {
  const visits: Look[] = []
  for (const look of looks) {
    const last = visits.findLast(({ looker }) => looker === look.looker)
    if (last === undefined || Date.parse(last.at) - Date.parse(look.at) > visitMs) visits.push(look)
  }
  return visits
}

/** Who else looked at this statement, and when. */
export const Looks = ({ looks }: Pick<Statement, 'looks'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="panel stack tight" aria-labelledby="pay-looks">
      <h2 id="pay-looks">{t('statement.looks')}</h2>
      {looks.length === 0 && <p className="muted">{t('statement.looks-none')}</p>}
      <ul className="plain-list">
        {visitsOf(looks).map(({ looker, at }) => (
          <li key={`${looker} ${at}`} className="row spread">
            <span>{looker}</span>
            <span className="muted small">{format.instant(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

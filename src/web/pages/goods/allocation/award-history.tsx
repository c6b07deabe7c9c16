import { useTranslation } from 'react-i18next'
import { listFillLines } from '../../../../goods/fill-rate/fill-rate.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoad } from '../../../ui/use-load.ts'

interface Props {
  readonly outletId: number
  readonly productId: number
  readonly unit: string
}

/** As many weeks back as one compares with. */
const weeks = 8

/** The same product in the weeks before: asked as a frame, got as its filling. */
export const AwardHistory = ({ outletId, productId, unit }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const lines = useLoad(listFillLines, { query: { outletId, productId, sort: '-cycle', size: weeks } })
  return (
    <Loaded query={lines}>
      {({ rows: past }) => {
        const most = Math.max(1, ...past.map(({ asked }) => asked))
        if (past.length === 0) return <p className="muted">{t('allocation.history.none')}</p>
        return (
          <ol className="history">
            {past.map(({ cycleId, cycleCode, asked, filled }) => (
              <li key={cycleId}>
                <span className="small muted">{cycleCode}</span>
                <span className="history-frame" aria-hidden="true">
                  <span className="history-asked" style={{ width: `${(asked / most) * 100}%` }}>
                    <span className="history-got" style={{ width: `${asked === 0 ? 0 : (filled / asked) * 100}%` }} />
                  </span>
                </span>
                <span className="small number">
                  {t('allocation.history.week', { asked: format.number(asked), got: format.number(filled), unit })}
                </span>
              </li>
            ))}
          </ol>
        )
      }}
    </Loaded>
  )
}

import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from './controls/segmented.tsx'

interface Props {
  readonly title: string
  /** What the picture says, in a sentence. */
  readonly summary: ReactNode
  /** What else can be chosen. */
  readonly choice?: ReactNode
  readonly chart: ReactNode
  /** The same as a table. */
  readonly table: ReactNode
}

/** A picture with what it says in words, and the table that says the same. */
export const ChartPanel = ({ title, summary, choice, chart, table }: Props) => {
  const { t } = useTranslation()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <section className="panel stack" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <div className="row">
          {choice}
          <Segmented<'chart' | 'table'>
            label={t('web.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: t('web.chart') },
              { value: 'table', label: t('web.table') },
            ]}
          />
        </div>
      </div>
      <p className="small muted">{summary}</p>
      {view === 'chart' ? chart : table}
    </section>
  )
}

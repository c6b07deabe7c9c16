import { useFormat } from '../../../../ui/use-format.ts'
import type { Statement } from './statement-types.ts'

interface Props {
  readonly id: string
  readonly fact: Pick<Statement['excluded'][number], 'words' | 'dates' | 'measures'>
}

/** What a fact says: its number, what it is about, its days; beside them its figures. */
export const FactText = ({ id, fact: { words, dates, measures } }: Props) => {
  const format = useFormat()
  const about = words.map(({ label, value }) => (value === id ? label : value)).join(' · ')
  const days = dates.map(({ label, day }) => `${label} ${format.day(day)}`).join(' · ')
  return (
    <>
      <span className="stack tight">
        <span>
          <span className="strong">{id}</span> {about}
        </span>
        {days !== '' && <span className="small muted">{days}</span>}
      </span>
      <span className="stack tight number">
        {measures.map(({ label, value }) => (
          <span key={label}>
            <span className="small muted">{label}</span> {value}
          </span>
        ))}
      </span>
    </>
  )
}

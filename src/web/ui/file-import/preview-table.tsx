import { useTranslation } from 'react-i18next'
import './file-import.css'
import type { Preview, PreviewRow as Row } from './use-file-import.ts'

/** The id of the cell of a row; of the row itself without a column. */
export const cellId = (table: string, line: number, column: string): string => `${table}-${line}-${column}`

interface CellProps {
  readonly id: string
  readonly text: string
  readonly messages: readonly string[]
}

/** One cell; what is wrong stands in it, under what was found. */
const Cell = ({ id, text, messages }: CellProps) =>
  messages.length === 0 ? (
    <td>{text}</td>
  ) : (
    <td id={id} tabIndex={-1} className="wrong">
      <span className="found">{text}</span>
      {messages.map((message) => (
        <span key={message} className="why">
          {message}
        </span>
      ))}
    </td>
  )

const PreviewRow = ({
  row,
  table,
  preview,
}: {
  readonly row: Row
  readonly table: string
  readonly preview: Preview
}) => {
  const { t } = useTranslation()
  const { line, cells, effect } = row
  const wrong = preview.errors.filter((error) => error.line === line)
  const messages = (column: string) => wrong.filter((error) => error.column === column).map(({ message }) => message)
  const ofRow = messages('')
  return (
    <tr>
      <th
        scope="row"
        id={cellId(table, line, '')}
        tabIndex={-1}
        className={ofRow.length > 0 ? 'number wrong' : 'number'}
      >
        {line}
        {ofRow.map((message) => (
          <span key={message} className="why">
            {message}
          </span>
        ))}
      </th>
      <td className={`effect ${effect ?? ''}`}>{effect === null ? '' : t(`web.import.effect.${effect}`)}</td>
      {preview.columns.map(({ name }, index) => (
        <Cell key={name} id={cellId(table, line, name)} text={cells[index] ?? ''} messages={messages(name)} />
      ))}
    </tr>
  )
}

interface Props {
  readonly preview: Preview
  readonly id: string
  readonly caption: string
}

/** The rows of a file with what each would do, and what is wrong beside the cell it is wrong with. */
export const PreviewTable = ({ preview, id, caption }: Props) => {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="table-frame preview fading" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('web.import.line')}
            </th>
            <th scope="col">{t('web.import.what')}</th>
            {preview.columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <PreviewRow key={row.line} row={row} table={id} preview={preview} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

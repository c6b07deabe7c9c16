import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../controls/notice.tsx'
import { useFormat } from '../use-format.ts'
import { cellId, PreviewTable } from './preview-table.tsx'
import { useEffects } from './use-effects.ts'
import type { Preview, Report } from './use-file-import.ts'

const titleOf = ({ columns }: Preview, name: string): string =>
  columns.find((column) => column.name === name)?.label ?? ''

const jumpTo = (id: string): void => {
  const cell = document.getElementById(id)
  cell?.scrollIntoView({ block: 'center', inline: 'center' })
  cell?.focus({ preventScroll: true })
}

/** All that is wrong, each a way to its cell. */
const ErrorList = ({ preview, table }: { readonly preview: Preview; readonly table: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { errors, errorCount } = preview
  return (
    <Notice kind="alarm" title={t('web.import.wrong', { number: format.number(errorCount), count: errorCount })}>
      <ul className="import-errors">
        {errors.map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            <button type="button" className="link" onClick={() => jumpTo(cellId(table, line, column))}>
              {t('web.table-cell', { line, column: titleOf(preview, column) })}
            </button>{' '}
            {message}
          </li>
        ))}
      </ul>
      {errorCount > errors.length && (
        <p>{t('web.import.more-wrong', { number: format.number(errorCount - errors.length) })}</p>
      )}
    </Notice>
  )
}

/** What a file would do, before it does: how many rows are new and changed, all that is wrong, and the rows as they were read. */
export const ImportPreview = ({ report, fileName }: { readonly report: Report; readonly fileName: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const effects = useEffects()
  const table = useId()
  const { preview, notes } = report
  if (!preview) return null
  const shown = preview.rows.length
  const isNothing = report.added + report.changed === 0 && preview.errorCount === 0
  return (
    <>
      <p>
        <strong>{fileName}</strong>{' '}
        {preview.errorCount > 0 ? t('web.import.rows', { number: format.number(preview.total) }) : effects(report)}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {isNothing && <Notice kind="info" title={t('web.import.nothing')} />}
      {preview.errorCount > 0 && <ErrorList preview={preview} table={table} />}
      <PreviewTable preview={preview} id={table} caption={t('web.import.preview', { file: fileName })} />
      {shown < preview.total && (
        <p className="muted small">
          {t('web.import.shown', { shown: format.number(shown), total: format.number(preview.total) })}
        </p>
      )}
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'
import { fenOf } from '../pay-amount.tsx'
import type { Sheet, SheetField } from './sheet-types.ts'

const twoPlaces = (text: string): string =>
  text.includes('.') ? text.padEnd(text.indexOf('.') + 3, '0') : `${text}.00`

/** A figure of a sheet for reading. */
export const useFigure = (): ((field: SheetField) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ type, value, isSigned }) => {
    if (value === '') return t(isSigned ? 'targets.not-entered' : 'targets.later')
    if (type === 'money') return format.money(fenOf(twoPlaces(value)))
    return type === 'count' ? format.number(Number(value)) : value
  }
}

/** The targets of a sheet, and what was achieved. */
export const SheetFigures = ({ fields }: Pick<Sheet, 'fields'>) => {
  const figure = useFigure()
  return (
    <dl className="sheet-figures">
      {fields.map((field) => (
        <div key={field.name} className="row spread">
          <dt className="muted sheet-label">{field.label}</dt>
          <dd className="number">{figure(field)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who signed, when and how, and for whom the sheet waits. */
export const Signatures = ({ signatures, waitsFor }: Pick<Sheet, 'signatures' | 'waitsFor'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="plain-list">
      {signatures.map(({ number, name, on, at, how, note }) => (
        <li key={number} className="stack tight">
          <span>
            {t(`targets.signed.${how}`, {
              name,
              on: at === null ? (on === null ? '' : format.day(on)) : format.instant(at),
            })}
          </span>
          {note !== null && <span className="muted small">{t('targets.note-of', { note })}</span>}
        </li>
      ))}
      {waitsFor.map(({ number, name }) => (
        <li key={number} className="muted">
          {t('targets.waits-for', { name })}
        </li>
      ))}
    </ul>
  )
}

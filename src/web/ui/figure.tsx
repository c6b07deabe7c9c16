import { CircleHelp } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './figure.css'

interface Props {
  readonly label: string
  readonly value: ReactNode
  /** What stands small below it. */
  readonly note?: ReactNode
  /** The arithmetic behind it: one sentence, then its steps. */
  readonly formula?: { readonly sentence: string; readonly steps?: readonly string[] }
}

/** A number with its name; where a rule made it, a "?" opens how. Stands in a `<dl>`. */
export const Figure = ({ label, value, note, formula }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="figure">
      <dt className="muted small figure-name">
        {label}
        {formula && (
          <button
            type="button"
            className="figure-why"
            aria-label={t('web.why', { label })}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <CircleHelp size={15} aria-hidden />
          </button>
        )}
      </dt>
      <dd className="figure-value">{value}</dd>
      {note !== undefined && <dd className="muted small">{note}</dd>}
      {formula && isOpen && (
        <dd id={id} className="figure-formula small">
          <p>{formula.sentence}</p>
          {formula.steps && formula.steps.length > 0 && (
            <ol>
              {formula.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </dd>
      )}
    </div>
  )
}

import './limit-bar.css'

interface Props {
  /** Null: nothing limits it. */
  readonly limit: number | null
  readonly quantity: number
  /** The limit in words, with its kind and unit. */
  readonly text: string
}

/** The limit in force and how far a quantity fills it; full is worth a look, above it cannot be. */
export const LimitBar = ({ limit, quantity, text }: Props) => {
  if (limit === null) return <span className="muted small">{text}</span>
  const share = limit === 0 ? 100 : Math.min(100, (quantity / limit) * 100)
  return (
    <span className="limit">
      <span className={quantity >= limit ? 'bar full' : 'bar'} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="small muted">{text}</span>
    </span>
  )
}

import './progress-bar.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly max: number
  /** The count in words, beside the bar. */
  readonly text?: string
}

/** How far something is that takes over a second. */
export const ProgressBar = ({ label, value, max, text }: Props) => (
  <div className="progress">
    <progress aria-label={label} value={value} max={Math.max(max, 1)} />
    {text !== undefined && <span className="small muted nowrap">{text}</span>}
  </div>
)

import type { ComponentPropsWithRef, ReactNode } from 'react'
import './button.css'

interface Props extends ComponentPropsWithRef<'button'> {
  /** `primary`: the one thing to do here. `quiet`: without an edge. `danger`: what cannot be taken back. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined
  readonly size?: 'small' | 'normal' | 'large' | undefined
  readonly icon?: ReactNode
  /** What was asked for is under way; it cannot be asked for twice. */
  readonly isBusy?: boolean
}

/** The class of what looks like a button, for links that do. */
export const buttonClass = (kind: Props['kind'] = 'plain', size: Props['size'] = 'normal'): string =>
  `button ${kind} ${size}`

/** Something to press. A type other than `button` must be asked for, so that nothing is sent by accident. */
export const Button = ({ kind, size, icon, isBusy = false, disabled, className, children, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    className={[buttonClass(kind, size), className].filter(Boolean).join(' ')}
    disabled={isBusy || disabled === true}
    aria-busy={isBusy}
  >
    {isBusy ? <span className="busy" aria-hidden="true" /> : icon && <span aria-hidden="true">{icon}</span>}
    {children}
  </button>
)

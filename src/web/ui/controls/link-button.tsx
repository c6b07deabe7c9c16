import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'

interface Props {
  readonly to: string
  readonly label: string
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly icon?: ReactNode
}

/** A link that looks like what it is: the next thing to do. */
export const LinkButton = ({ to, label, kind = 'primary', icon }: Props) => (
  <Link to={to} className={buttonClass(kind)}>
    {icon !== undefined && <span aria-hidden="true">{icon}</span>}
    {label}
  </Link>
)

import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** An empty list says what it is for and offers the one thing that fills it. */
export const Empty = ({ title, children, action }: Props) => (
  <div className="panel empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
)

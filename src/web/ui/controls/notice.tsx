import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './notice.css'

const pictures = { info: Info, good: CircleCheck, warn: TriangleAlert, alarm: CircleAlert }

interface Props {
  readonly kind: keyof typeof pictures
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Something to know here; an alarm is said aloud at once. */
export const Notice = ({ kind, title, children, action }: Props) => {
  const Picture = pictures[kind]
  return (
    <div className={`notice ${kind}`} role={kind === 'alarm' ? 'alert' : 'status'}>
      <Picture size={20} aria-hidden />
      <div className="stack tight">
        <div className={children === undefined ? '' : 'strong'}>{title}</div>
        {children}
      </div>
      {action !== undefined && <div className="notice-action">{action}</div>}
    </div>
  )
}

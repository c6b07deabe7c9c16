import { X } from 'lucide-react'
import { useEffect, useId, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import './dialog.css'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  /** Asked for by Escape, the cross and the ground behind. */
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children?: ReactNode
  /** Where it stands: in the middle, at the side (long forms) or at the bottom (a phone's menu). */
  readonly side?: 'middle' | 'right' | 'bottom'
  readonly isWide?: boolean
  /** True: only a button closes it, for what must be read. */
  readonly isFirm?: boolean
}

/** The two ways out that belong to the window itself: Escape, and the ground behind it. */
const leaving = (leave: () => void) => ({
  onCancel: (event: SyntheticEvent<HTMLDialogElement>) => {
    // A file field inside of it is cancelled too; that is no wish to leave.
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    leave()
  },
  onMouseDown: (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) leave()
  },
})

/**
 * A window above the page, on the browser's own `<dialog>`: what is behind cannot be reached, Escape closes, and the focus
 * goes back to where it was. Its content exists only while it is open.
 */
export const Dialog = (props: Props) => {
  const { isOpen, title, onClose, footer, children, side = 'middle', isWide = false, isFirm = false } = props
  const { t } = useTranslation()
  const id = useId()
  const frame = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = frame.current
    if (!isOpen || dialog === null) return undefined
    const before = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      // It is gone from the page by now, so that the browser gives nothing back by itself.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [isOpen])
  if (!isOpen) return null
  return (
    <dialog
      ref={frame}
      className={`dialog ${side} ${isWide ? 'wide' : ''}`}
      aria-labelledby={id}
      {...leaving(() => {
        if (!isFirm) onClose()
      })}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          {!isFirm && (
            <button type="button" className="dialog-close" aria-label={t('web.close')} onClick={onClose}>
              <X size={20} aria-hidden />
            </button>
          )}
        </header>
        <div className="dialog-content">{children}</div>
        {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  )
}

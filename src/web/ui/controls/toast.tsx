import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Toasting, type Toast, type Toaster } from './use-toast.ts'
import './toast.css'

interface Shown extends Toast {
  readonly id: number
}

/** How long what is said stays: what can be undone for ten seconds, a fault longer than a success. */
const stay = (toast: Toast): number => {
  if (toast.onUndo) return 10_000
  return toast.kind === 'alarm' ? 8000 : 4000
}

/** Says what was done, at the edge of the screen, and offers to take it back where that is possible. */
export const ToastFrame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const last = useRef(0)
  const drop = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1
      const id = last.current
      setShown((all) => [...all.slice(-2), { ...toast, id }])
      setTimeout(() => drop(id), stay(toast))
    },
    [drop],
  )
  const toaster: Toaster = useMemo(() => ({ show }), [show])
  return (
    <Toasting value={toaster}>
      {children}
      <output className="toasts">
        {shown.map(({ id, kind, text, onUndo }) => (
          <div key={id} className={`toast ${kind}`}>
            <span>{text}</span>
            {onUndo && (
              <Button
                size="small"
                onClick={() => {
                  drop(id)
                  onUndo()
                }}
              >
                {t('web.undo')}
              </Button>
            )}
          </div>
        ))}
      </output>
    </Toasting>
  )
}

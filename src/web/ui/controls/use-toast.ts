import { createContext, useContext } from 'react'

/** Something said in passing. */
export interface Toast {
  readonly kind: 'good' | 'alarm'
  readonly text: string
  /** Takes it back; offered for ten seconds. */
  readonly onUndo?: () => void
}

/** Shows toasts. */
export interface Toaster {
  readonly show: (toast: Toast) => void
}

/** Where toasts are shown. */
export const Toasting = createContext<Toaster>({
  show: () => {
    throw new Error('A toast needs a frame to be shown in')
  },
})

/** The way to say something in passing. */
export const useToast = (): Toaster => useContext(Toasting)

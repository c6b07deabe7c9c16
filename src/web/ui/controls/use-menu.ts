import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const choicesIn = (frame: HTMLElement | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
]

/** What a menu needs to open, move and close. */
export interface MenuState {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly button: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** A menu's state: opening goes to the first choice, leaving it in any way closes it, Escape gives the focus back. */
export const useMenu = (): MenuState => {
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    choicesIn(frame.current)[0]?.focus()
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && frame.current?.contains(event.target))) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return
    if (event.key === 'Escape') close()
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const choices = choicesIn(frame.current)
    const place = choices.findIndex((one) => one === document.activeElement)
    choices.at((place + step) % choices.length)?.focus()
  }
  return { frame, button, isOpen, toggle: () => setOpen(!isOpen), close, onKeyDown }
}

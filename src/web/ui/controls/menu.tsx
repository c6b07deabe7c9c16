import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useMenu } from './use-menu.ts'
import './menu.css'

/** One line of a menu; without `onChoose` it only says something. */
export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  readonly isChosen?: boolean
  /** One of several that may be marked at once; the menu stays open to mark another. */
  readonly isMarked?: boolean
  readonly onChoose?: () => void
}

interface Props {
  /** What the button is called aloud. */
  readonly label: string
  readonly icon?: ReactNode
  /** What stands on the button. */
  readonly children?: ReactNode
  readonly items: readonly MenuItem[]
}

const roleOf = (isChosen: boolean | undefined, isMarked: boolean | undefined) => {
  if (isMarked !== undefined) return { role: 'menuitemcheckbox', 'aria-checked': isMarked } as const
  if (isChosen !== undefined) return { role: 'menuitemradio', 'aria-checked': isChosen } as const
  return { role: 'menuitem' } as const
}

const Choice = ({ item, onTaken }: { readonly item: MenuItem; readonly onTaken: () => void }) => {
  const { label, isChosen, isMarked, onChoose } = item
  if (!onChoose) return <span className="menu-words">{label}</span>
  const choose = (): void => {
    if (isMarked === undefined) onTaken()
    onChoose()
  }
  return (
    <button type="button" {...roleOf(isChosen, isMarked)} tabIndex={-1} onClick={choose}>
      {isMarked !== undefined && <Check size={16} aria-hidden className={isMarked ? undefined : 'absent'} />}
      {label}
    </button>
  )
}

/** A button that opens a few things to choose; arrows move, Escape closes and gives the focus back. */
export const Menu = ({ label, icon, children, items }: Props) => {
  const { frame, button, isOpen, toggle, close, onKeyDown } = useMenu()
  // The keys are heard where they are pressed: on the button and on the choices, which are inside of this.
  const frameProps = { onKeyDown }
  return (
    <div ref={frame} className="menu" {...frameProps}>
      <Button
        ref={button}
        kind="quiet"
        icon={icon}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={toggle}
      >
        {children}
      </Button>
      {isOpen && (
        <ul className="menu-list" role="menu" aria-label={label}>
          {items.map((item) => (
            <li key={item.key} role="none">
              <Choice item={item} onTaken={close} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

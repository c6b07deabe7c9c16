import { useState } from 'react'
import { Button } from './controls/button.tsx'
import { Confirm } from './controls/confirm.tsx'

interface Props {
  readonly label: string
  /** What it will do, said before it is done. */
  readonly question: string
  readonly onConfirm: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'small' | 'normal'
  readonly disabled?: boolean
}

/** Does something only after saying what. */
export const ConfirmButton = ({ label, question, onConfirm, kind = 'plain', size, disabled = false }: Props) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={kind} size={size} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Confirm
        isOpen={isOpen}
        title={label}
        question={question}
        isDanger={kind === 'danger'}
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

import { useId, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../problem-notice.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly isBusy: boolean
  /** The server's "no". */
  readonly error: unknown
  /** What stands on the button; "Save" unless said. */
  readonly send?: string
  readonly canSend?: boolean
  readonly side?: 'middle' | 'right'
  readonly children: ReactNode
}

/** A form in a window of its own: Enter and the button send it, a "no" stays until it is mended. */
export const FormDialog = (props: Props) => {
  const { title, onClose, onSubmit, isBusy, error, send, canSend = true, side = 'middle', children } = props
  const { t } = useTranslation()
  const id = useId()
  const footer = (
    <>
      <Button onClick={onClose}>{t('web.cancel')}</Button>
      <Button kind="primary" type="submit" form={id} isBusy={isBusy} disabled={!canSend}>
        {send ?? t('web.save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen title={title} side={side} onClose={onClose} footer={footer}>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <form id={id} className="form" noValidate onSubmit={onSubmit}>
        {children}
      </form>
    </Dialog>
  )
}

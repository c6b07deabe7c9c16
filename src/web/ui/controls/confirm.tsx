import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly isOpen: boolean
  readonly title: string
  /** What it will do, said before it is done. */
  readonly question: string
  readonly isDanger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something is done. */
export const Confirm = ({ isOpen, title, question, isDanger = false, onConfirm, onClose }: Props) => {
  const { t } = useTranslation()
  const confirm = (): void => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button kind={isDanger ? 'danger' : 'primary'} onClick={confirm}>
            {title}
          </Button>
        </>
      }
    >
      <p>{question}</p>
    </Dialog>
  )
}

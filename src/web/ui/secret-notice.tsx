import { useToast } from './controls/use-toast.ts'
import { Button } from './controls/button.tsx'
import { Dialog } from './controls/dialog.tsx'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  readonly name: string
  /** Null: nothing to show. */
  readonly secret: string | null
  readonly onClose: () => void
}

/** A password or key that is shown this once. */
export const SecretNotice = ({ title, name, secret, onClose }: Props) => {
  const { t } = useTranslation()
  const toaster = useToast()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret ?? '')
    toaster.show({ kind: 'good', text: t('web.copied') })
  }
  const footer = (
    <Button kind="primary" onClick={onClose}>
      {t('web.secret-noted')}
    </Button>
  )
  return (
    <Dialog isFirm isOpen={secret !== null} title={title} onClose={onClose} footer={footer}>
      <p>{name}</p>
      <p className="row">
        <code className="secret code">{secret}</code>
        <Button size="small" onClick={() => void copy()}>
          {t('web.copy')}
        </Button>
      </p>
      <p className="warn">{t('web.secret-once')}</p>
    </Dialog>
  )
}

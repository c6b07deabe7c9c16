import { Button, Modal, Typography } from 'antd'
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
  const footer = (
    <Button type="primary" onClick={onClose}>
      {t('web.secret-noted')}
    </Button>
  )
  return (
    <Modal
      title={title}
      open={secret !== null}
      onCancel={onClose}
      footer={footer}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <div className="stack">
        <p>{name}</p>
        <Typography.Text code copyable className="secret">
          {secret ?? ''}
        </Typography.Text>
        <p className="warn">{t('web.secret-once')}</p>
      </div>
    </Modal>
  )
}

import { App, Button, type ButtonProps } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly label: string
  /** What it will do, said before it is done. */
  readonly question: string
  readonly onConfirm: () => void
  readonly danger?: boolean
  readonly type?: ButtonProps['type']
  readonly size?: ButtonProps['size']
  readonly disabled?: boolean
}

/** Does something only after saying what. */
export const ConfirmButton = ({ label, question, onConfirm, danger = false, type, size, disabled = false }: Props) => {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const ask = (): void => {
    void modal.confirm({
      title: label,
      content: question,
      okText: label,
      cancelText: t('web.cancel'),
      okButtonProps: { danger },
      onOk: onConfirm,
    })
  }
  return (
    <Button danger={danger} disabled={disabled} {...(type && { type })} {...(size && { size })} onClick={ask}>
      {label}
    </Button>
  )
}

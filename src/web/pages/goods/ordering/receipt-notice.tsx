import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { Receipt } from './offer-types.ts'

interface Props {
  readonly receipt: Receipt
  readonly phase: 'filing' | 'ordering'
  readonly onClose: () => void
}

/** What became of what was sent. */
export const ReceiptNotice = ({ receipt, phase, onClose }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const confirmed = receipt.lines.reduce((sum, line) => sum + line.confirmed, 0)
  const wish = receipt.lines.reduce((sum, line) => sum + line.wish, 0)
  const further = [
    ...(confirmed > 0 ? [t('ordering.receipt.confirmed', { quantity: format.number(confirmed) })] : []),
    ...(wish > 0 ? [t('ordering.receipt.wish', { quantity: format.number(wish) })] : []),
  ]
  return (
    <Notice
      kind="good"
      title={t(`ordering.receipt.sent-${phase}`, {
        count: receipt.lines.length,
        at: format.dateTime(receipt.submittedAt),
      })}
      action={
        <Button size="small" kind="quiet" onClick={onClose}>
          {t('web.close')}
        </Button>
      }
    >
      {further.length > 0 ? further.map((sentence) => <div key={sentence}>{sentence}</div>) : undefined}
    </Notice>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { DeliveryCycle } from './complete-switch.tsx'
import { DeliveryForm, type Recorded } from './delivery-form.tsx'

interface Props {
  readonly cycles: readonly DeliveryCycle[]
  readonly cycleId: number | undefined
  readonly onRecorded: (recorded: Recorded) => void
}

/** Opens the form for one delivery. */
export const RecordDelivery = ({ onRecorded, ...choice }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('fill-rate.deliveries.record')}
      </Button>
      {isOpen && (
        <DeliveryForm
          {...choice}
          onClose={close}
          onRecorded={(recorded) => {
            close()
            onRecorded(recorded)
          }}
        />
      )}
    </>
  )
}

/** What became of it: recorded, known before, more than was ordered. */
export const RecordedNotice = ({
  recorded,
  onClose,
}: {
  readonly recorded: Recorded
  readonly onClose: () => void
}) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { reference, known, aboveOrder } = recorded
  const isOdd = known || aboveOrder > 0
  return (
    <Notice
      kind={isOdd ? 'warn' : 'good'}
      title={t(known ? 'fill-rate.deliveries.known' : 'fill-rate.deliveries.recorded', { reference })}
      action={
        <Button size="small" kind="quiet" onClick={onClose}>
          {t('web.close')}
        </Button>
      }
    >
      {aboveOrder > 0 && t('fill-rate.deliveries.above-order', { quantity: format.number(aboveOrder) })}
    </Notice>
  )
}

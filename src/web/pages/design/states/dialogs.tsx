import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { State } from '../state.tsx'

const sides = ['middle', 'right', 'bottom'] as const

/** Windows above the page: in the middle, at the side for long forms, at the bottom for a phone's menu. */
export const DialogStates = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState<(typeof sides)[number] | null>(null)
  const close = (): void => setOpen(null)
  return sides.map((side) => (
    <State key={side} name={`dialog-${side}`}>
      <Button onClick={() => setOpen(side)}>{t('design.show')}</Button>
      <Dialog
        isOpen={open === side}
        side={side}
        title={t(`design.state.dialog-${side}`)}
        onClose={close}
        footer={
          <Button kind="primary" onClick={close}>
            {t('web.close')}
          </Button>
        }
      >
        <p>{t('design.help')}</p>
      </Dialog>
    </State>
  ))
}

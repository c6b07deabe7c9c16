import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/controls/dialog.tsx'
import { usePageKeys } from '../ui/use-page-keys.ts'

const keys = [
  ['/', 'search'],
  ['Enter', 'enter'],
  ['↑ ↓ ← →', 'arrows'],
  ['?', 'help'],
] as const

/** The keys of the app, listed when `?` is pressed. */
export const KeysHelp = () => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  usePageKeys(show)
  return (
    <Dialog isOpen={isOpen} title={t('web.keys.title')} onClose={() => setOpen(false)}>
      <dl className="keys">
        {keys.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`web.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

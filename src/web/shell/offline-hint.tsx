import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

const listen = (tell: () => void): (() => void) => {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}

/** Says so when the device has no network. */
export const OfflineHint = () => {
  const { t } = useTranslation()
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine)
  return isOnline ? null : <output className="offline">{t('web.offline')}</output>
}

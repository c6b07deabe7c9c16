import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../../ui/controls/button.tsx'

interface Props {
  readonly name: string
  readonly phone: string
  readonly onCall: () => void
}

/** One touch calls the outlet. */
export const CallLink = ({ name, phone, onCall }: Props) => {
  const { t } = useTranslation()
  if (phone === '') return null
  return (
    <a
      className={buttonClass('primary')}
      href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
      aria-label={t('fill-rate.work.call', { name, phone })}
      title={phone}
      onClick={onCall}
    >
      <Phone size={18} aria-hidden /> {t('fill-rate.work.call-short')}
    </a>
  )
}

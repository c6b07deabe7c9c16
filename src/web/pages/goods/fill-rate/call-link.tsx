import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** One touch calls the outlet. */
export const CallLink = ({ name, phone }: { readonly name: string; readonly phone: string }) => {
  const { t } = useTranslation()
  if (phone === '') return null
  return (
    <a
      className="call"
      href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
      aria-label={t('fill-rate.work.call', { name, phone })}
    >
      <Phone size={16} aria-hidden /> {phone}
    </a>
  )
}

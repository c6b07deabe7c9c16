import { useMatches } from '@tanstack/react-router'
import { CircleQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chapterAddress, chapters } from './chapters.ts'
import './help-link.css'

/** Opens the chapter of the guide about this screen beside it, so that nothing half written is lost. */
export const HelpLink = ({ title }: { readonly title: string }) => {
  const { t, i18n } = useTranslation()
  const path = useMatches().at(-1)?.staticData.path ?? '/'
  if (chapters[path] === null) return null
  return (
    <a
      className="help-link"
      href={chapterAddress(i18n.language, path)}
      target="_blank"
      rel="noopener"
      title={t('web.guide')}
      aria-label={t('web.guide-to', { title })}
    >
      <CircleQuestionMark size={18} aria-hidden />
    </a>
  )
}

import { useTranslation } from 'react-i18next'
import { ExportLinks } from '../export-links.tsx'

/** The file to fill in, which explains every column. */
export const TemplateLinks = ({ href }: { readonly href: string }) => {
  const { t } = useTranslation()
  return (
    <div className="row">
      <span className="grow">{t('web.import.template-what')}</span>
      <ExportLinks href={href} label={t('web.import.template')} />
    </div>
  )
}

import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import './export-links.css'

interface Props {
  /** Address of the list; every page of it is taken. */
  readonly href: string
  /** What is taken away, where a page has several lists. */
  readonly label?: string
}

/** As what a list may be taken away. */
export const fileFormats = [
  { as: 'csv', name: 'CSV' },
  { as: 'xlsx', name: 'Excel' },
] as const

/** Adds to an address as what the list is wanted, and in which language: a link cannot say it in a header. */
export const fileUrl = (href: string, as: string, language: string): string =>
  `${href}${href.includes('?') ? '&' : '?'}${new URLSearchParams({ as, language }).toString()}`

/** Takes a whole list away as a file: CSV for programs, a workbook for people. */
export const ExportLinks = ({ href, label }: Props) => {
  const { t, i18n } = useTranslation()
  const what = label ?? t('web.export')
  return (
    <span className="export-links">
      <Download size={18} aria-hidden />
      <span>{what}</span>
      {fileFormats.map(({ as, name }) => (
        <a key={as} href={fileUrl(href, as, i18n.language)} download aria-label={`${what} ${name}`}>
          {name}
        </a>
      ))}
    </span>
  )
}

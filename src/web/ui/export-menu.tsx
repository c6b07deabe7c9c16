import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from './controls/menu.tsx'
import { ExportLinks, fileFormats, fileUrl } from './export-links.tsx'
import { useIsPhone } from './use-media.ts'

interface Props {
  readonly lists: readonly { readonly href: string; readonly label: string }[]
}

/** As a link that is touched: the page stays where it is. */
const take = (href: string): void => {
  const link = document.createElement('a')
  link.href = href
  link.download = ''
  link.click()
}

/** Several lists to take away as files: side by side on a desk, in one menu on a phone. */
export const ExportMenu = ({ lists }: Props) => {
  const { t, i18n } = useTranslation()
  if (!useIsPhone()) return lists.map((list) => <ExportLinks key={list.href} {...list} />)
  const items = lists.flatMap(({ href, label }) =>
    fileFormats.map(({ as, name }) => ({
      key: `${href} ${as}`,
      label: `${label} ${name}`,
      onChoose: () => take(fileUrl(href, as, i18n.language)),
    })),
  )
  return (
    <Menu label={t('web.export')} icon={<Download size={18} />} items={items}>
      {t('web.export')}
    </Menu>
  )
}

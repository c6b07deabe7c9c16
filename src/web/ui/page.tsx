import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HelpLink } from './help-link.tsx'

interface Props {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page: its one heading, what can be done, and the title of the window. */
export const Page = ({ title, note, actions, children }: Props) => {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('web.name')}`
  }, [title, t])
  return (
    <>
      <div className="page-head">
        <div className="stack tight">
          <div className="page-title">
            <h1>{title}</h1>
            <HelpLink title={title} />
          </div>
          {note !== undefined && <div className="muted">{note}</div>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      <div className="stack">{children}</div>
    </>
  )
}

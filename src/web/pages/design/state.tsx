import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Its text is `design.state.<name>`. */
  readonly name: string
  readonly children: ReactNode
}

/** One state of a component, named. */
export const State = ({ name, children }: Props) => {
  const { t } = useTranslation()
  return (
    <section className="panel stack">
      <h3 className="small muted">{t(`design.state.${name}`)}</h3>
      <div>{children}</div>
    </section>
  )
}

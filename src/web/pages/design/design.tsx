import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { parts } from './parts.ts'
import './design.css'

/** Every shared part of the design in all its states: what a screen is made of, and what to look at after a change. */
export const Screen = () => {
  const { t } = useTranslation()
  const { part = 'tokens' }: { part?: string } = useParams({ strict: false })
  const States = parts[part] ?? parts['tokens']
  return (
    <Page title={t('design.title')} note={t('design.note')}>
      <nav aria-label={t('design.parts')}>
        <ul className="design-parts">
          {Object.keys(parts).map((key) => (
            <li key={key}>
              <Link to="/design/$part" params={{ part: key }} {...(key === part && { 'aria-current': 'page' })}>
                {t(`design.part.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t(`design.part.${part in parts ? part : 'tokens'}`)}</h2>
      <div className="design-states">{States && <States />}</div>
    </Page>
  )
}

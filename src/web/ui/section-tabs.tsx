import { Link } from '@tanstack/react-router'

/** One section of a page, at the same address with another `tab`. */
export interface Section {
  readonly key: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly sections: readonly Section[]
  readonly active: string
}

/** The sections of a page as links: each can be shared, opened in a window of its own, reached by keyboard. */
export const SectionTabs = ({ label, sections, active }: Props) => (
  <nav className="section-tabs fading" aria-label={label}>
    <ul>
      {sections.map((section) => (
        <li key={section.key}>
          <Link to="." search={{ tab: section.key }} {...(section.key === active && { 'aria-current': 'page' })}>
            {section.label}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

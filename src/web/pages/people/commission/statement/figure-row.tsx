import { Link } from '@tanstack/react-router'
import { ChevronRight, CornerLeftUp } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { fenOf } from '../use-pay-amounts.ts'
import { FigureDetails } from './figure-details.tsx'
import { LineActions } from './line-actions.tsx'
import type { Figure, TreeState } from './statement-types.ts'

interface Props {
  readonly id: string
  /** The figure it stands under; the same figure may stand under others too. */
  readonly under: string
  readonly state: TreeState
}

const isNothing = ({ money }: Figure): boolean => money !== null && fenOf(money) === 0

/** The value of a figure with its unit; what is taken off has a minus. */
const useSaid = () => {
  const { t } = useTranslation()
  return ({ id, said, unit, money }: Figure): string => {
    const isTaken = id.startsWith('deduction.') && money !== null && fenOf(money) !== 0
    if (unit === 'hours') return t('statement.hours', { hours: said })
    return isTaken ? `−${said}` : said.replace(/^-/u, '−')
  }
}

/** A figure that stands elsewhere in the tree: a link to there. */
const Elsewhere = ({ figure }: { readonly figure: Figure }) => {
  const { t } = useTranslation()
  const say = useSaid()
  return (
    <li>
      <Link to="." hash={figure.id} className="figure-link">
        <CornerLeftUp size={16} aria-hidden />
        <span className="figure-label">{figure.label}</span>
        <span className="unseen">{t('statement.elsewhere')}</span>
        <span className="number">{say(figure)}</span>
      </Link>
    </li>
  )
}

/** A figure that opens: its arithmetic, its clause, its settings, the figures and facts behind it. */
export const FigureRow = ({ id, under, state }: Props) => {
  const say = useSaid()
  const figure = state.figures.get(id)
  if (!figure) return null
  if (under !== '' && state.places.parent.get(id) !== under) return <Elsewhere figure={figure} />
  const isOpen = state.isOpen(id)
  const toggle = (event: MouseEvent): void => {
    event.preventDefault()
    state.toggle(id)
  }
  return (
    <li id={id}>
      <details open={isOpen}>
        <summary onClick={toggle} className={isNothing(figure) ? 'nothing' : ''}>
          <ChevronRight size={18} aria-hidden />
          <span className="figure-label">{figure.label}</span>
          <span className="number">{say(figure)}</span>
        </summary>
        {isOpen && (
          <div className="figure-inside">
            <FigureDetails figure={figure} state={state} />
            <LineActions subject={{ about: 'node', node: id }} label={figure.label} />
            {figure.children.length > 0 && (
              <ul>
                {figure.children.map((child) => (
                  <FigureRow key={child} id={child} under={id} state={state} />
                ))}
              </ul>
            )}
          </div>
        )}
      </details>
    </li>
  )
}

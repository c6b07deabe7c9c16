import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureRow } from './figure-row.tsx'
import type { Statement, StatementPlace, TreeState } from './statement-types.ts'
import { placesOf } from './tree-paths.ts'
import { moveInTree } from './use-tree-keys.ts'

interface Props {
  readonly statement: Statement
  readonly place: StatementPlace
}

const focusOn = (id: string): void => {
  const row = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector('summary')?.focus({ preventScroll: true })
}

/** What was opened and closed by hand since the address named a figure. */
interface Turned {
  readonly visit: string
  readonly open: ReadonlyMap<string, boolean>
}

/** The figures that are open: at first the two at the top, and whatever leads to the one the address names. */
const useOpen = ({ root, figures, statement: { number } }: Statement) => {
  const { hash, state } = useLocation()
  const { __TSR_key: key = '' } = state
  const named = decodeURIComponent(hash.replace(/^#/u, ''))
  const visit = `${key} ${named}`
  const places = useMemo(() => placesOf(root, figures), [root, figures])
  const [turned, setTurned] = useState<Turned>({ visit: '', open: new Map() })
  const isNamed = figures.some(({ id }) => id === named)
  const led = new Set(isNamed ? places.pathTo(named) : [])
  const isFresh = turned.visit !== visit
  const isOpen = (id: string): boolean =>
    (isFresh && led.has(id)) || (turned.open.get(id) ?? (id === root || id === `gross/${number}`))
  const toggle = (id: string): void => {
    const kept = isFresh ? [...led].map((one) => [one, true] as const) : []
    setTurned({ visit, open: new Map([...turned.open, ...kept, [id, !isOpen(id)]]) })
  }
  useEffect(() => {
    if (isNamed && visit !== '') focusOn(named)
  }, [isNamed, named, visit])
  return { places, isOpen, toggle }
}

/** From the net down to the orders: each figure opens what it came from, by touch, mouse or arrow keys. */
export const FigureTree = ({ statement, place }: Props) => {
  const { t } = useTranslation()
  const { isOpen, places, toggle } = useOpen(statement)
  const state: TreeState = {
    place,
    places,
    isOpen,
    toggle,
    figures: useMemo(() => new Map(statement.figures.map((one) => [one.id, one])), [statement.figures]),
    clauses: statement.clauses,
  }
  return (
    <section className="panel stack" aria-labelledby="pay-tree">
      <div className="stack tight">
        <h2 id="pay-tree">{t('statement.tree')}</h2>
        <p className="small muted">{t('statement.tree-note')}</p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys only add to what the disclosures do by themselves */}
      <ul className="figure-tree" onKeyDown={moveInTree}>
        <FigureRow id={statement.root} under="" state={state} />
      </ul>
    </section>
  )
}

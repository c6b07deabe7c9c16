import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureRow, type TreeState } from './figure-row.tsx'
import type { Statement } from './statement.tsx'
import { placesOf } from './tree-paths.ts'
import { moveInTree } from './use-tree-keys.ts'

interface Props {
  readonly statement: Statement
  readonly place: { readonly id: number; readonly number: string }
}

const focusOn = (id: string): void => {
  const row = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector('summary')?.focus({ preventScroll: true })
}

const toggled = (open: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const now = new Set(open)
  if (!now.delete(id)) now.add(id)
  return now
}

/** The figures that are open: at first the two at the top, and those above what the address names. */
const useOpen = (statement: Statement) => {
  const { root, figures } = statement
  const { hash } = useLocation()
  const named = decodeURIComponent(hash.replace(/^#/u, ''))
  const places = useMemo(() => placesOf(root, figures), [root, figures])
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([root, `gross/${statement.statement.number}`]))
  const isNamed = figures.some(({ id }) => id === named)
  useEffect(() => {
    if (isNamed) setOpen((now) => new Set([...now, ...places.pathTo(named)]))
  }, [isNamed, named, places])
  const isThere = isNamed && open.has(named)
  useEffect(() => {
    if (isThere) focusOn(named)
  }, [isThere, named])
  return { open, places, toggle: (id: string) => setOpen((now) => toggled(now, id)) }
}

/** From the net down to the orders: each figure opens what it came from, by touch, mouse or arrow keys. */
export const FigureTree = ({ statement, place }: Props) => {
  const { t } = useTranslation()
  const { open, places, toggle } = useOpen(statement)
  const state: TreeState = {
    place,
    places,
    open,
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
      {/* The keys only add to what the disclosures inside do by themselves. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className="figure-tree" onKeyDown={moveInTree}>
        <FigureRow id={statement.root} under="" state={state} />
      </ul>
    </section>
  )
}

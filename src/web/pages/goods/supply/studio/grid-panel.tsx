import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Segmented } from '../../../../ui/controls/segmented.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { SearchField } from '../../../../ui/search-field.tsx'
import { AddLine } from '../add-line.tsx'
import type { ProductMap } from '../product-map.ts'
import type { PolicyRecord } from '../supply-types.ts'
import { gridViews, type GridView } from './grid-columns.ts'
import type { WrongCell } from './grid-edit.ts'
import { PolicyGrid } from './policy-grid.tsx'
import type { Outlets } from './simulation.ts'
import { createStarCounts, sumOfFigures, totalsOf } from './totals.ts'
import { TotalsBar } from './totals-bar.tsx'
import type { DraftHistory } from './use-draft.ts'

interface Props {
  readonly products: ProductMap
  readonly history: DraftHistory
  readonly outlets: Outlets | undefined
  readonly chosen: number | null
  readonly onChoose: (productId: number) => void
  readonly saving: Parameters<typeof TotalsBar>[0]['saving']
}

/** What all outlets together may have of a line by the figures shown; null before the outlets are known. */
const useSums = (outlets: Outlets | undefined, view: GridView): ((line: PolicyRecord) => number | null) => {
  const counts = useMemo(() => outlets && createStarCounts(outlets), [outlets])
  return useCallback(
    (line) => (counts && view !== 'goods' ? sumOfFigures(line, view, counts(line.target)) : null),
    [counts, view],
  )
}

/** The grid with its choice of figures, search, totals. */
export const GridPanel = ({ products, history, outlets, chosen, onChoose, saving }: Props) => {
  const { t } = useTranslation()
  const { draft, change, undo, canUndo } = history
  const [view, setView] = useState<GridView>('dailyLimits')
  const [search, setSearch] = useState('')
  const [wrong, setWrong] = useState<WrongCell | null>(null)
  const sumOf = useSums(outlets, view)
  const shown = useMemo(() => {
    const wanted = search.normalize('NFKC').toLowerCase().trim()
    if (wanted === '') return draft.lines
    return draft.lines.filter(({ productId }) => {
      const { name = '', code = '' } = products.get(productId) ?? {}
      return `${name} ${code}`.toLowerCase().includes(wanted)
    })
  }, [draft.lines, products, search])
  const totals = useMemo(
    () => totalsOf(draft.lines, (productId) => products.get(productId)?.priceFen ?? 0, sumOf),
    [draft.lines, products, sumOf],
  )
  return (
    <section className="stack" aria-label={t('supply.tab.policy')}>
      <div className="row spread">
        <Segmented
          label={t('supply.policy.figure')}
          value={view}
          options={gridViews.map((value) => ({
            value,
            label: t(value === 'goods' ? 'supply.studio.view-goods' : `supply.field.${value}`),
          }))}
          onChange={setView}
        />
        <SearchField label={t('supply.studio.search-product')} value={search} onSearch={setSearch} />
      </div>
      {wrong && <Notice kind="alarm" title={t('supply.studio.wrong-cell', { ...wrong })} />}
      {shown.length === 0 ? (
        <Empty title={t(draft.lines.length === 0 ? 'supply.policy.empty' : 'supply.studio.no-product')} />
      ) : (
        <PolicyGrid
          lines={shown}
          isReadOnly={false}
          onWrong={setWrong}
          {...{ products, view, chosen, sumOf, change, undo, canUndo, onChoose }}
        />
      )}
      <AddLine
        lines={draft.lines}
        products={products}
        onAdd={(line) => change((old) => ({ ...old, lines: [...old.lines, line] }))}
      />
      <TotalsBar totals={totals} view={view} saving={saving} />
    </section>
  )
}

import { startTransition, useCallback, useMemo, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductMap } from '../product-map.ts'
import type { PolicyRecord } from '../supply-types.ts'
import { columnsOf, writeCell, type CellValue, type GridColumn, type GridView } from './grid-columns.ts'
import {
  type GridContent,
  type GridPlace,
  fillDown,
  pasteBlock,
  readBlock,
  writeBlock,
  type GridRange,
  type WrongCell,
} from './grid-edit.ts'
import { GridHead } from './grid-head.tsx'
import { gridAction, placeOf } from './grid-keys.ts'
import { GridTools } from './grid-tools.tsx'
import { GridRow } from './grid-row.tsx'
import { stretchesOf } from './rows-in-view.ts'
import type { DraftHistory } from './use-draft.ts'
import { useGridSelection } from './use-grid-selection.ts'
import { rowHeight, useRowsInView } from './use-rows-in-view.ts'
import './grid.css'

interface Props {
  /** The lines as shown, which may be some of the draft's. */
  readonly lines: readonly PolicyRecord[]
  readonly products: ProductMap
  readonly view: GridView
  readonly isReadOnly: boolean
  readonly chosen: number | null
  readonly sumOf: (line: PolicyRecord) => number | null
  readonly change: DraftHistory['change']
  readonly undo: () => void
  readonly canUndo: boolean
  readonly onChoose: (productId: number) => void
  readonly onWrong: (cell: WrongCell | null) => void
}

/**
 * Writes after what was typed before. Typing is drawn as a transition; a step that overtook it would show, until it is
 * drawn, a draft without the last figure typed.
 */
const inTurn = startTransition

/** The lines of a draft with some of them replaced. */
const withLines = (lines: readonly PolicyRecord[], fresh: readonly PolicyRecord[]): readonly PolicyRecord[] => {
  const byId = new Map(fresh.map((line) => [line.productId, line]))
  return lines.map((line) => byId.get(line.productId) ?? line)
}

/** What the grid does to the draft. */
const useWriting = ({ lines, view, isReadOnly, change, onWrong }: Props) => {
  const { t } = useTranslation()
  const columns = useMemo(() => columnsOf(view), [view])
  const names = useMemo(
    () =>
      Object.fromEntries((['byNeed', 'waterline', 'quota'] as const).map((rule) => [t(`supply.rule.${rule}`), rule])),
    [t],
  )
  const replace = useCallback(
    (fresh: readonly PolicyRecord[]) => change((draft) => ({ ...draft, lines: withLines(draft.lines, fresh) })),
    [change],
  )
  const onWrite = useCallback(
    (productId: number, column: GridColumn, value: CellValue) =>
      change(
        (draft) => {
          const fresh = draft.lines.map((line) =>
            line.productId === productId ? writeCell(line, column, value) : line,
          )
          return fresh.every((line, place) => line === draft.lines[place]) ? draft : { ...draft, lines: fresh }
        },
        `${productId} ${column.field} ${'star' in column ? column.star : ''}`,
      ),
    [change],
  )
  const onLine = useCallback((line: PolicyRecord) => replace([line]), [replace])
  const onRemove = useCallback(
    (productId: number) =>
      change((draft) => ({ ...draft, lines: draft.lines.filter((line) => line.productId !== productId) })),
    [change],
  )
  const onPaste = (event: ClipboardEvent): void => {
    const at = placeOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    // One value is the field's own business; a block is the grid's.
    if (isReadOnly || !at || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const pasted = pasteBlock({ lines, columns }, at, { block: readBlock(text), names })
    const isWrong = 'text' in pasted
    onWrong(isWrong ? pasted : null)
    if (!isWrong) inTurn(() => replace(pasted))
  }
  return { columns, onWrite, onLine, onRemove, onPaste }
}

/** Rows nobody sees, as high as they would be. */
const Gap = ({ rows, columns }: { readonly rows: number; readonly columns: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height: rows * rowHeight }}>
      {' '}
    </td>
  </tr>
)

type LineProps = Pick<Props, 'lines' | 'products' | 'view' | 'isReadOnly' | 'chosen' | 'sumOf' | 'onChoose'> &
  Pick<ReturnType<typeof useWriting>, 'onWrite' | 'onLine' | 'onRemove'> & {
    readonly row: number
    readonly block: GridRange | null
  }

/** One row with what it needs and no more, so that it is drawn again only when something of it changed. */
const Line = ({ lines, products, row, block, chosen, sumOf, ...rest }: LineProps) => {
  const line = lines[row]
  if (!line) return null
  const { view, isReadOnly, onChoose, onWrite, onLine, onRemove } = rest
  const isSelected = block !== null && row >= block.top && row <= block.bottom
  return (
    <GridRow
      {...{ line, row, view, isReadOnly, onChoose, onWrite, onLine, onRemove }}
      name={products.get(line.productId)?.name ?? ''}
      code={products.get(line.productId)?.code ?? ''}
      isChosen={chosen === line.productId}
      from={isSelected ? block.left : -1}
      to={isSelected ? block.right : -1}
      sum={view === 'goods' ? null : sumOf(line)}
    />
  )
}

interface KeyOptions {
  readonly content: GridContent
  readonly isReadOnly: boolean
  readonly undo: () => void
  readonly change: DraftHistory['change']
  readonly goTo: (row: number, column: number) => void
}

/** Where one stands, what is selected, and what keys and clipboard do there. */
const useGridKeys = ({ content, isReadOnly, undo, change, goTo }: KeyOptions) => {
  const { lines, columns } = content
  const { selection, range, isBlock, inside, stand, select } = useGridSelection(lines.length, columns.length)
  const fill = (block: GridRange | null): void => {
    if (!block || isReadOnly) return
    // What was typed last may not have been drawn yet: the draft itself is filled, not what is seen of it.
    inTurn(() =>
      change((draft) => {
        const byId = new Map(draft.lines.map((line) => [line.productId, line]))
        const current = lines.map((line) => byId.get(line.productId) ?? line)
        return { ...draft, lines: withLines(draft.lines, fillDown({ lines: current, columns }, block)) }
      }),
    )
  }
  const go = (place: GridPlace): void => {
    const to = inside(place)
    stand(to)
    goTo(to.row, to.column)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target)
    const action = at && gridAction(event, event.shiftKey && selection ? selection.head : at)
    if (!action) return
    event.preventDefault()
    if (action.kind === 'fill') fill(range)
    if (action.kind === 'undo') inTurn(undo)
    if (action.kind === 'select') select(action.to)
    if (action.kind === 'go') go(action.to)
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (!range || !isBlock) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeBlock(content, range))
  }
  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target)
    if (at) stand(at)
  }
  // A single cell has nothing to be filled from a list; its value goes down to the end.
  const onFill = range && (() => fill(isBlock ? range : { ...range, bottom: lines.length - 1 }))
  return { standing: selection?.at.row ?? null, block: isBlock ? range : null, onFill, onKeyDown, onCopy, onFocus }
}

/** The policy as a grid: one row a product, written in by keyboard as a spreadsheet is. Only rows in sight are drawn. */
export const PolicyGrid = (props: Props) => {
  const { lines, view, isReadOnly, undo, change } = props
  const { t } = useTranslation()
  const { columns, onWrite, onLine, onRemove, onPaste } = useWriting(props)
  const { frame, view: inView, goTo } = useRowsInView()
  const content = { lines, columns }
  const { standing, block, onFill, ...keys } = useGridKeys({ content, isReadOnly, undo, change, goTo })
  return (
    <>
      {!isReadOnly && (
        <GridTools canUndo={props.canUndo} isBlock={block !== null} onFill={onFill} onUndo={() => inTurn(undo)} />
      )}
      {/* Keys and clipboard belong to the fields inside; the frame only listens for all of them. */}
      <div ref={frame} className="grid-frame fading has-head" {...keys} onPaste={onPaste}>
        <table
          className={view === 'goods' ? 'grid goods' : 'grid'}
          aria-label={t('supply.tab.policy')}
          aria-rowcount={lines.length + 1}
        >
          <GridHead view={view} />
          <tbody>
            {stretchesOf(inView, lines.length, standing).map((stretch) =>
              stretch.kind === 'gap' ? (
                <Gap
                  key={`gap ${stretch.from}`}
                  rows={stretch.rows}
                  columns={columns.length + (view === 'goods' ? 4 : 2)}
                />
              ) : (
                <Line
                  key={lines[stretch.row]?.productId}
                  {...props}
                  {...{ onWrite, onLine, onRemove, block }}
                  row={stretch.row}
                />
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  )
}

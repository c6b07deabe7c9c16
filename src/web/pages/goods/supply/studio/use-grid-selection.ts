import { useCallback, useState } from 'react'
import { rangeBetween, type GridPlace, type GridRange } from './grid-edit.ts'

interface Selection {
  /** Where one stands. */
  readonly at: GridPlace
  /** The other corner of what is selected. */
  readonly head: GridPlace
}

/** Where one stands in the grid, and the block selected from there. */
export const useGridSelection = (rows: number, columns: number) => {
  const [selection, setSelection] = useState<Selection | null>(null)
  const inside = useCallback(
    ({ row, column }: GridPlace): GridPlace => ({
      row: Math.max(0, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    }),
    [rows, columns],
  )
  const stand = useCallback((at: GridPlace) => {
    setSelection((old) => (old && old.at.row === at.row && old.at.column === at.column ? old : { at, head: at }))
  }, [])
  const select = useCallback((to: GridPlace) => setSelection((old) => old && { ...old, head: inside(to) }), [inside])
  const range: GridRange | null = selection && rangeBetween(selection.at, selection.head)
  const isBlock = range !== null && (range.top !== range.bottom || range.left !== range.right)
  return { selection, range, isBlock, inside, stand, select }
}

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { viewAt, type View } from './rows-in-view.ts'

/** Height of a row of the grid, in pixels; the stylesheet says the same. */
export const rowHeight = 41

/** Follows a frame as it is scrolled: the rows in sight, and the way to a cell that may be out of sight. */
export const useRowsInView = (): {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly view: View
  readonly goTo: (row: number, column: number) => void
} => {
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<View>({ start: 0, end: 24 })
  useEffect(() => {
    const { current } = frame
    if (!current) return undefined
    const follow = (): void => {
      const next = viewAt(current.scrollTop, current.clientHeight, rowHeight)
      setView((old) => (old.start === next.start && old.end === next.end ? old : next))
    }
    follow()
    current.addEventListener('scroll', follow, { passive: true })
    const sized = new ResizeObserver(follow)
    sized.observe(current)
    return () => {
      current.removeEventListener('scroll', follow)
      sized.disconnect()
    }
  }, [])
  const goTo = useCallback((row: number, column: number) => {
    const find = () => frame.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)
    const found = find()
    if (found) {
      found.focus()
      return
    }
    frame.current?.scrollTo({ top: Math.max(0, (row - 3) * rowHeight) })
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
  }, [])
  return { frame, view, goTo }
}

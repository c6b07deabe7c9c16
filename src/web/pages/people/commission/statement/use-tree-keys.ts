import type { KeyboardEvent } from 'react'

const rows = (tree: HTMLElement): readonly HTMLElement[] =>
  [...tree.querySelectorAll<HTMLElement>('summary, .figure-link')].filter((one) => one.checkVisibility())

const above = (row: HTMLElement): HTMLElement | null | undefined =>
  row.closest('li')?.parentElement?.closest('li')?.querySelector<HTMLElement>('summary')

const detailsOf = (row: HTMLElement): HTMLDetailsElement | null =>
  row.tagName === 'SUMMARY' ? (row.parentElement as HTMLDetailsElement) : null

/** Arrow keys in a tree of disclosures: up and down from row to row, right opens and goes in, left closes and goes out. */
export const moveInTree = (event: KeyboardEvent<HTMLElement>): void => {
  const tree = event.currentTarget
  const all = rows(tree)
  const row = all.find((one) => one === document.activeElement)
  if (!row) return
  const at = all.indexOf(row)
  const details = detailsOf(row)
  const go = (to: HTMLElement | null | undefined): void => {
    event.preventDefault()
    to?.focus()
  }
  switch (event.key) {
    case 'ArrowDown':
      return go(all[at + 1])
    case 'ArrowUp':
      return go(all[at - 1])
    case 'Home':
      return go(all[0])
    case 'End':
      return go(all.at(-1))
    case 'ArrowRight':
      if (details && !details.open) {
        event.preventDefault()
        return row.click()
      }
      return go(all[at + 1])
    case 'ArrowLeft':
      if (details?.open) {
        event.preventDefault()
        return row.click()
      }
      return go(above(row))
    default:
  }
}

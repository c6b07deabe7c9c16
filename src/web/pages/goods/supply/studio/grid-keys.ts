import type { KeyboardEvent } from 'react'
import type { GridPlace } from './grid-edit.ts'

/** What a key means in the grid. */
export type GridAction =
  | { readonly kind: 'go'; readonly to: GridPlace }
  | { readonly kind: 'select'; readonly to: GridPlace }
  | { readonly kind: 'fill' | 'undo' }

const steps: Readonly<Record<string, readonly [number, number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [10, 0],
  PageUp: [-10, 0],
}

const sideways = ({ key, currentTarget: _frame, target }: KeyboardEvent): readonly [number, number] | undefined => {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const step = key === 'ArrowLeft' ? -1 : 1
  if (!(target instanceof HTMLInputElement)) return [0, step]
  const { selectionStart, selectionEnd, value } = target
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  const isAtEnd = step === -1 ? selectionEnd === 0 : selectionStart === value.length
  return isWhole || isAtEnd ? [0, step] : undefined
}

/** The place a cell says it has; undefined for what is no cell. */
export const placeOf = (target: EventTarget): GridPlace | undefined => {
  const place = target instanceof HTMLElement ? target.dataset['place'] : undefined
  const [row, column] = (place ?? '').split(':').map(Number)
  return place === undefined || row === undefined || column === undefined ? undefined : { row, column }
}

/**
 * What a key pressed in a cell means: Enter and arrows move, with Shift they select from where one stands, Ctrl or ⌘ with D
 * fills down and with Z undoes. Undefined: the field's own business.
 */
export const gridAction = (event: KeyboardEvent, head: GridPlace): GridAction | undefined => {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'd') return { kind: 'fill' }
  if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'z') return { kind: 'undo' }
  if (isCommand || event.altKey || event.nativeEvent.isComposing) return undefined
  if (event.shiftKey && event.key === 'Enter') return { kind: 'go', to: { ...head, row: head.row - 1 } }
  const step = steps[event.key] ?? (event.shiftKey ? undefined : sideways(event))
  const selecting = event.shiftKey && event.key.startsWith('Arrow')
  const wide = { ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0
  if (selecting) {
    const down = step?.[0] ?? 0
    return { kind: 'select', to: { row: head.row + down, column: head.column + wide } }
  }
  return step && { kind: 'go', to: { row: head.row + step[0], column: head.column + step[1] } }
}

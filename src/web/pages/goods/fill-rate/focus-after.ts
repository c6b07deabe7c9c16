const buttonsIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-finishes]')]

const focusHeading = (heading: HTMLElement | null | undefined): void => {
  // A heading takes the focus for once, and is no stop of the tabulator.
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

/**
 * Remembers where a button that takes its own card away stands in its list. What it gives moves the focus, once the card is
 * gone, to the button that stands there then; after the last one to the heading of the list, and with the list gone to that
 * of the page. A focus that has been moved elsewhere meanwhile stays where it is.
 */
export const focusAfter = (button: HTMLElement): (() => void) => {
  const list = button.closest('section')
  const place = list ? buttonsIn(list).indexOf(button) : -1
  return () => {
    if (document.activeElement !== document.body) return
    if (!list?.isConnected) return focusHeading(document.querySelector<HTMLElement>('h1'))
    const next = buttonsIn(list)[place]
    if (next) next.focus()
    else focusHeading(list.querySelector<HTMLElement>('h2'))
  }
}

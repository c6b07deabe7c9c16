import { useEffect } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const goToSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  field?.focus()
  return field !== null
}

/** `/` goes to the search field of the page, `?` shows the keys; neither while somebody is typing. */
export const usePageKeys = (showKeys: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') showKeys()
      if (event.key === '/' && goToSearch()) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [showKeys])
}

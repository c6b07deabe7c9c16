import { useState } from 'react'

const readHidden = (place: string): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** The columns of a list that this device hides, and how to hide or show one. */
export const useHiddenColumns = (list: string): readonly [readonly string[], (key: string) => void] => {
  const place = `manzu.hidden-columns.${list}`
  const [hidden, setHidden] = useState(() => readHidden(place))
  const toggle = (key: string): void => {
    const next = hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]
    localStorage.setItem(place, JSON.stringify(next))
    setHidden(next)
  }
  return [hidden, toggle]
}

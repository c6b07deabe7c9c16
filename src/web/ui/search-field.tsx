import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** How long after the last key the search begins. */
const pause = 250

/**
 * What is typed, and whether it is to be searched for. A search that comes from elsewhere (filters cleared, a way back) takes
 * its place; one that was asked for here and arrives late does not, because typing may have gone on.
 */
const useTyped = (value: string, onSearch: (text: string) => void) => {
  const [text, setText] = useState(value)
  const [seen, setSeen] = useState(value)
  const [asked, setAsked] = useState<readonly string[]>([])
  if (value !== seen) {
    setSeen(value)
    setAsked(asked.includes(value) ? asked.slice(asked.indexOf(value) + 1) : [])
    if (!asked.includes(value)) setText(value)
  }
  const isNew = text !== (asked.at(-1) ?? seen)
  const search = (wanted: string): void => {
    if (isNew) setAsked([...asked, wanted])
    onSearch(wanted)
  }
  return { text, setText, isNew, search }
}

/** A search field that searches while one types; `/` brings one here. */
export const SearchField = ({ label, value, onSearch }: Props) => {
  const { text, setText, isNew, search } = useTyped(value, onSearch)
  const onPause = useEffectEvent(search)
  useEffect(() => {
    if (!isNew) return undefined
    const timer = setTimeout(() => onPause(text), pause)
    return () => clearTimeout(timer)
  }, [text, isNew])
  return (
    <div className="search">
      <Search size={16} aria-hidden />
      <input
        type="search"
        className="input"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(text)
        }}
      />
    </div>
  )
}

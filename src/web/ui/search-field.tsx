import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onSearch: (text: string) => void
}

/** How long after the last key the search begins. */
const pause = 250

/** A search field that searches while one types; `/` brings one here. */
export const SearchField = ({ label, value, onSearch }: Props) => {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => onSearch(text), pause)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
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
          if (event.key === 'Enter') onSearch(text)
        }}
      />
    </div>
  )
}

import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
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
    <Input
      type="search"
      className="search"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onSearch(text)}
    />
  )
}

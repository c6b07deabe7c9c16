import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly words: readonly string[]
  readonly onRemove: (word: string) => void
}

/** Words taken in; the cross takes one out. */
export const TokenList = ({ words, onRemove }: Props) => {
  const { t } = useTranslation()
  if (words.length === 0) return null
  return (
    <ul className="tokens">
      {words.map((word) => (
        <li key={word} className="tag">
          {word}
          <button type="button" aria-label={t('web.remove', { name: word })} onClick={() => onRemove(word)}>
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

import { FileSpreadsheet } from 'lucide-react'
import { useId, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../controls/button.tsx'
import './file-import.css'

interface Props {
  readonly isBusy: boolean
  readonly onPick: (file: File) => void
}

const accepted =
  '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel'

/** Where a file is dropped, or chosen with a button. */
export const FileDrop = ({ isBusy, onPick }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onPick(file)
  }
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className={`file-drop ${isOver ? 'over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileSpreadsheet size={32} aria-hidden />
      <label htmlFor={id}>{t('web.import.drop')}</label>
      <input
        id={id}
        ref={field}
        className="unseen"
        type="file"
        accept={accepted}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onPick(file)
          event.target.value = ''
        }}
      />
      <Button kind="primary" isBusy={isBusy} onClick={() => field.current?.click()}>
        {t('web.import.choose')}
      </Button>
    </div>
  )
}

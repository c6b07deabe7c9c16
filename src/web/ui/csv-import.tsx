import { Upload } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './controls/button.tsx'
import { Dialog } from './controls/dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface Props {
  readonly label: string
  /** Columns the file must have, as they are called in it. */
  readonly columns: string
  /** Sends the file; a "no" is shown row by row. */
  readonly send: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
}

interface PickerProps {
  readonly isBusy: boolean
  readonly onPick: (file: File) => void
}

const Picker = ({ isBusy, onPick }: PickerProps) => {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <label htmlFor={id} className="unseen">
        {t('web.csv-file')}
      </label>
      <input
        id={id}
        ref={field}
        className="unseen"
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onPick(file)
          event.target.value = ''
        }}
      />
      <Button kind="primary" isBusy={isBusy} onClick={() => field.current?.click()}>
        {t('web.csv-choose')}
      </Button>
    </>
  )
}

/** Reads a CSV file: all rows or none, and every wrong cell is named. */
export const CsvImport = ({ label, columns, send }: Props) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const read = async (file: File): Promise<void> => {
    setBusy(true)
    setError(null)
    try {
      await send(new Uint8Array(await file.arrayBuffer()))
      setOpen(false)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button icon={<Upload />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="stack">
          <p>{t('web.csv-columns')}</p>
          <code className="code">{columns}</code>
          <p className="muted small">{t('web.csv-all-or-none')}</p>
          {error !== null && <ProblemNotice error={error} />}
          <div>
            <Picker isBusy={isBusy} onPick={(file) => void read(file)} />
          </div>
        </div>
      </Dialog>
    </>
  )
}

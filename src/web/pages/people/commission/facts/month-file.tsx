import { FileJson } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringPayMonth } from '../../../../../people/commission/commission.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'

type Tree = Readonly<Record<string, unknown>>

const readTree = (text: string): Tree | undefined => {
  try {
    const tree: unknown = JSON.parse(text)
    return typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Tree) : undefined
  } catch {
    return undefined
  }
}

/** Brings in a whole month as JSON, as the command line reads it; every mistake is told with its place. */
export const MonthFile = ({ outletId }: { readonly outletId: number }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const bring = useAction(bringPayMonth, { quiet: true })
  const take = async (file: File): Promise<void> => {
    bring.reset()
    const tree = readTree(await file.text())
    setBroken(tree === undefined)
    if (tree) bring.mutate({ params: { outletId }, body: tree })
  }
  const close = (): void => {
    setOpen(false)
    setBroken(false)
    bring.reset()
  }
  return (
    <>
      <Button icon={<FileJson />} onClick={() => setOpen(true)}>
        {t('facts.month-file')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={t('facts.month-file')}
        onClose={close}
        footer={<Button onClick={close}>{t('web.close')}</Button>}
      >
        <div className="stack">
          <p>{t('facts.month-file-what')}</p>
          {isBroken && <Notice kind="alarm" title={t('facts.not-json')} />}
          {bring.error !== null && <ProblemNotice error={bring.error} />}
          {bring.data && (
            <Notice kind="good" title={t('facts.month-taken', { count: bring.data.added, number: bring.data.added })} />
          )}
          <input
            ref={field}
            className="unseen"
            type="file"
            accept=".json,application/json"
            aria-label={t('facts.month-file-choose')}
            tabIndex={-1}
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void take(file)
              target.value = ''
            }}
          />
          <div>
            <Button kind="primary" isBusy={bring.isPending} onClick={() => field.current?.click()}>
              {t('facts.month-file-choose')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}

import { Upload } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../kernel/contract.ts'
import { urlOf } from '../../client.ts'
import { Button } from '../controls/button.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { useFormat } from '../use-format.ts'
import { FileDrop } from './file-drop.tsx'
import { ImportPreview } from './import-preview.tsx'
import { TemplateLinks } from './template-links.tsx'
import { useEffects } from './use-effects.ts'
import { useFileImport, type FileImportState, type ImportContract } from './use-file-import.ts'

interface Props {
  readonly label: string
  readonly contract: ImportContract
  /** The file to fill in. */
  readonly template: Contract
  readonly params?: Readonly<Record<string, number | string>>
}

interface ContentProps {
  readonly state: FileImportState
  readonly template: Contract
  readonly params: Readonly<Record<string, number | string>>
}

const Choosing = ({ state, template, params }: ContentProps) => {
  const { t } = useTranslation()
  return (
    <>
      <FileDrop isBusy={state.isBusy} onPick={(file) => void state.pick(file)} />
      <TemplateLinks href={urlOf(template, { params })} />
      <p className="muted small">{t('web.import.all-or-none')}</p>
    </>
  )
}

const Content = ({ state, template, params }: ContentProps) => {
  const { t } = useTranslation()
  const effects = useEffects()
  if (state.done)
    return (
      <Notice kind="good" title={t('web.import.done', { effects: effects(state.done) })}>
        {state.done.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Notice>
    )
  return (
    <>
      {state.error !== null && <ProblemNotice error={state.error} />}
      {state.tried ? <ImportPreview report={state.tried} fileName={state.fileName} /> : null}
      {state.tried ? null : <Choosing {...{ state, template, params }} />}
    </>
  )
}

const Foot = ({ state, onClose }: { readonly state: FileImportState; readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (state.done)
    return (
      <Button kind="primary" onClick={onClose}>
        {t('web.close')}
      </Button>
    )
  if (!state.tried) return <Button onClick={onClose}>{t('web.cancel')}</Button>
  const { added, changed, preview } = state.tried
  const isWrong = (preview?.errorCount ?? 0) > 0
  const count = isWrong ? (preview?.total ?? 0) : added + changed
  return (
    <>
      <Button onClick={state.again}>{t('web.import.another')}</Button>
      <Button kind="primary" isBusy={state.isBusy} disabled={count === 0 || isWrong} onClick={() => void state.take()}>
        {t('web.import.take', { count, number: format.number(count) })}
      </Button>
    </>
  )
}

/**
 * Takes over a file in three steps: choose it, see what it would do with every wrong cell marked, take it over whole.
 * Nothing is written before the last one.
 */
export const FileImport = ({ label, contract, template, params }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const state = useFileImport(contract, params)
  const close = (): void => {
    setOpen(false)
    state.again()
  }
  return (
    <>
      <Button icon={<Upload />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={label}
        isOpen={isOpen}
        isWide={state.tried !== null && state.done === null}
        onClose={close}
        footer={<Foot state={state} onClose={close} />}
      >
        <Content {...{ state, template }} params={params ?? {}} />
      </Dialog>
    </>
  )
}

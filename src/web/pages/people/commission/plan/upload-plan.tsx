import { Upload } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPayPlan } from '../../../../../people/commission/plan.contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { ProblemNotice } from '../../../../ui/problem-notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'

const readTree = (text: string): Record<string, unknown> | undefined => {
  try {
    const tree: unknown = JSON.parse(text)
    return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
      ? (tree as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** Takes a plan from a file as a draft; everything wrong in it stays on the screen with its place. */
export const UploadPlan = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [isBroken, setBroken] = useState(false)
  const add = useAction(addPayPlan, {
    quiet: true,
    onDone: ({ id }) => void navigate({ to: `/pay/plans/${id}` }),
  })
  const read = async (file: File): Promise<void> => {
    const body = readTree(await file.text())
    setBroken(body === undefined)
    if (body) add.mutate({ body })
  }
  const close = (): void => {
    setBroken(false)
    add.reset()
  }
  return (
    <>
      <input
        ref={field}
        className="unseen"
        type="file"
        accept=".json,application/json"
        aria-label={t('plan.upload')}
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void read(file)
          target.value = ''
        }}
      />
      <Button icon={<Upload size={18} />} isBusy={add.isPending} onClick={() => field.current?.click()}>
        {t('plan.upload')}
      </Button>
      <Dialog isOpen={isBroken || add.error !== null} title={t('plan.upload-refused')} isWide onClose={close}>
        {isBroken && <Notice kind="alarm" title={t('plan.not-json')} />}
        {add.error && <ProblemNotice error={add.error} />}
      </Dialog>
    </>
  )
}

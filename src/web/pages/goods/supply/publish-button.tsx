import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publishCycle } from '../../../../goods/supply/supply.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { CycleRecord } from './supply-types.ts'

interface Props {
  readonly cycle: CycleRecord
  readonly isBlocked: boolean
}

/** Publishes after the code was typed: it cannot be taken back. */
export const PublishButton = ({ cycle, isBlocked }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const publish = useAction(publishCycle, {
    said: t('supply.publish.done'),
    quiet: true,
    onDone: () => setOpen(false),
  })
  return (
    <>
      <Button type="primary" disabled={isBlocked} onClick={() => setOpen(true)}>
        {t('supply.publish.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('supply.publish.title')}
        okText={t('supply.publish.button')}
        okButtonProps={{ disabled: typed.trim() !== cycle.code }}
        confirmLoading={publish.isPending}
        onOk={() => publish.mutate({ params: { id: cycle.id } })}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className="stack">
          {publish.error && <ProblemNotice error={publish.error} />}
          <p>{t('supply.publish.what')}</p>
          <label htmlFor={id}>{t('supply.publish.type', { code: cycle.code })}</label>
          <Input id={id} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </div>
      </Modal>
    </>
  )
}

import { Drawer, Form, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { createOutlet, updateOutlet } from '../../../../network/organisation/organisation.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { OutletFields, type OutletValues } from './outlet-fields.tsx'
import type { OutletRecord } from './outlet-record.ts'

interface Props {
  readonly outlet?: OutletRecord
  readonly onClose: () => void
}

const fresh: Partial<OutletValues> = { stars: 3, tags: [], active: true }

const valuesOf = ({ tags, ...outlet }: OutletRecord): Partial<OutletValues> => ({ ...outlet, tags: [...tags] })

/** Adds or changes an outlet. */
export const OutletForm = ({ outlet, onClose }: Props) => {
  const { t } = useTranslation()
  const [form] = Form.useForm<OutletValues>()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createOutlet, options)
  const update = useAction(updateOutlet, options)
  const error = create.error ?? update.error
  const save = (values: OutletValues): void => {
    const body = { ...values, accountManagerId: values.accountManagerId ?? null }
    if (outlet) update.mutate({ params: { id: outlet.id }, body })
    else create.mutate({ body })
  }
  return (
    <Drawer
      open
      size={520}
      title={outlet ? outlet.name : t('organisation.outlets.new')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={create.isPending || update.isPending} onClick={() => form.submit()}>
            {t('web.save')}
          </Button>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
        </div>
      }
    >
      <div className="stack">
        {error && <ProblemNotice error={error} />}
        <Form<OutletValues>
          form={form}
          layout="vertical"
          initialValues={outlet ? valuesOf(outlet) : fresh}
          onFinish={save}
        >
          <OutletFields />
        </Form>
        {outlet && <p className="muted small">{t('organisation.outlet.stars-when')}</p>}
      </div>
    </Drawer>
  )
}

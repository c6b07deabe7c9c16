import { useTranslation } from 'react-i18next'
import { createOutlet, updateOutlet } from '../../../../network/organisation/organisation.contract.ts'
import { FormDialog } from '../../../ui/controls/form-dialog.tsx'
import { useFields } from '../../../ui/controls/use-fields.ts'
import { useAction } from '../../../ui/use-action.ts'
import { OutletFields, type OutletValues } from './outlet-fields.tsx'
import type { OutletRecord } from './outlet-record.ts'

interface Props {
  readonly outlet?: OutletRecord
  readonly onClose: () => void
}

const fresh: OutletValues = {
  licenceNumber: '',
  name: '',
  address: '',
  phone: '',
  regionId: null,
  ownerId: null,
  channel: '',
  tags: [],
  stars: 3,
  accountManagerId: null,
  active: true,
}

/** Adds or changes an outlet. */
export const OutletForm = ({ outlet, onClose }: Props) => {
  const { t } = useTranslation()
  const options = { said: t('web.saved'), quiet: true, onDone: onClose }
  const create = useAction(createOutlet, options)
  const update = useAction(updateOutlet, options)
  const error = create.error ?? update.error
  const save = ({ regionId, ownerId, tags, ...values }: OutletValues): void => {
    if (regionId === null || ownerId === null) return
    const body = { ...values, regionId, ownerId, tags: [...tags] }
    if (outlet) update.mutate({ params: { id: outlet.id }, body })
    else create.mutate({ body })
  }
  const fields = useFields<OutletValues>(outlet ?? fresh, {
    required: ['licenceNumber', 'name', 'regionId', 'ownerId', 'channel'],
    refusal: error,
    onSend: save,
  })
  return (
    <FormDialog
      side="right"
      title={outlet ? outlet.name : t('organisation.outlets.new')}
      onClose={onClose}
      onSubmit={fields.onSubmit}
      isBusy={create.isPending || update.isPending}
      error={error}
    >
      <OutletFields fields={fields} names={outlet} />
      {outlet && <p className="muted small">{t('organisation.outlet.stars-when')}</p>}
    </FormDialog>
  )
}

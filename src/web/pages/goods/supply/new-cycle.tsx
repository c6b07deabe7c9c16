import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { createCycle, listCycles } from '../../../../goods/supply/supply.contract.ts'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { CycleFields } from './cycle-fields.tsx'
import { inputOf, nextWeek } from './cycle-values.ts'
import type { CycleRecord } from './supply-types.ts'
import { useCycleFields } from './use-cycle-fields.ts'
import './supply.css'

const NewCycleForm = ({ cycles }: { readonly cycles: readonly CycleRecord[] }) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const navigate = useNavigate()
  const create = useAction(createCycle, {
    quiet: true,
    onDone: ({ id }) => void navigate({ to: `/cycles/${id}`, search: { tab: 'policy' } }),
  })
  const fields = useCycleFields(nextWeek(cycles[0], zone), {
    refusal: create.error,
    onSend: (values) =>
      create.mutate({
        body: { ...inputOf(values, zone), ...(values.copyFrom !== null && { copyFrom: values.copyFrom }) },
      }),
  })
  const copyFrom = fields.bind('copyFrom')
  return (
    <form className="panel form" noValidate onSubmit={fields.onSubmit}>
      {create.error && <ProblemNotice error={create.error} />}
      <CycleFields fields={fields} />
      <SelectField
        label={t('supply.cycle.copy-from')}
        help={t('supply.cycle.copy-help')}
        none={t('web.none')}
        options={cycles.map(({ id, code, name }) => ({ value: String(id), label: name || code }))}
        value={String(copyFrom.value ?? '')}
        onChange={(id) => copyFrom.onChange(id === '' ? null : Number(id))}
      />
      <div>
        <Button kind="primary" type="submit" isBusy={create.isPending}>
          {t('supply.cycles.create')}
        </Button>
      </div>
    </form>
  )
}

/** Opens the draft of a cycle. */
export const Screen = () => {
  const { t } = useTranslation()
  const cycles = useLoad(listCycles, { query: { size: 20 } })
  return (
    <Page title={t('supply.cycles.new')} note={t('supply.cycles.new-note')}>
      <Loaded query={cycles}>{({ rows }) => <NewCycleForm cycles={rows} />}</Loaded>
    </Page>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { createCycle, listCycles } from '../../../../goods/supply/supply.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useMe } from '../../../ui/session.ts'
import { useClear } from '../../../ui/use-clear.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { CycleFields } from './cycle-fields.tsx'
import { inputOf, nextWeek, type CycleValues } from './cycle-values.ts'
import type { CycleRecord } from './supply-types.ts'
import './supply.css'

const NewCycleForm = ({ cycles }: { readonly cycles: readonly CycleRecord[] }) => {
  const { t } = useTranslation()
  const { zone } = useMe()
  const clear = useClear()
  const navigate = useNavigate()
  const create = useAction(createCycle, {
    quiet: true,
    onDone: ({ id }) => void navigate({ to: `/cycles/${id}`, search: { tab: 'policy' } }),
  })
  const save = (values: CycleValues): void =>
    create.mutate({
      body: { ...inputOf(values, zone), ...(values.copyFrom !== undefined && { copyFrom: values.copyFrom }) },
    })
  return (
    <Form<CycleValues>
      className="panel"
      layout="vertical"
      requiredMark={false}
      initialValues={nextWeek(cycles[0], zone)}
      onFinish={save}
    >
      {create.error && <ProblemNotice error={create.error} />}
      <CycleFields />
      <Form.Item name="copyFrom" label={t('supply.cycle.copy-from')} extra={t('supply.cycle.copy-help')}>
        <Select allowClear={clear} options={cycles.map(({ id, code, name }) => ({ value: id, label: name || code }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('supply.cycles.create')}
      </Button>
    </Form>
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

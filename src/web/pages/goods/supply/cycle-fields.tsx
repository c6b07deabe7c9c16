import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CycleValues } from './cycle-values.ts'

const times = {
  preOrder: ['filingOpensAt', 'filingClosesAt', 'orderingOpensAt', 'orderingClosesAt'],
  order: ['orderingOpensAt', 'orderingClosesAt'],
} as const

const Times = () => {
  const { t } = useTranslation()
  const mode = Form.useWatch<CycleValues['mode'] | undefined>('mode') ?? 'preOrder'
  return (
    <div className="form-grid">
      {times[mode].map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`supply.time.${name}`)}
          rules={[{ required: true, message: t('web.required') }]}
        >
          <Input type="datetime-local" />
        </Form.Item>
      ))}
    </div>
  )
}

const Weights = () => {
  const { t } = useTranslation()
  return (
    <fieldset className="weights">
      <legend>{t('supply.cycle.weights')}</legend>
      <p className="muted small">{t('supply.cycle.weights-help')}</p>
      <div className="weights-row">
        {[0, 1, 2, 3, 4].map((star) => (
          <Form.Item
            key={star}
            name={['starWeights', star]}
            label={t('web.stars', { count: star + 1 })}
            rules={[
              { required: true, message: t('web.required') },
              {
                pattern: /^(?=.*[1-9])(?:[1-9][0-9]{0,5}|0)(?:\.[0-9]{1,6})?$/,
                message: t('supply.cycle.weight-wrong'),
              },
            ]}
          >
            <Input inputMode="decimal" maxLength={13} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  )
}

/** The fields of a cycle: name, mode, schedule, weights. */
export const CycleFields = () => {
  const { t } = useTranslation()
  const required = [{ required: true, message: t('web.required') }]
  return (
    <>
      <div className="form-grid">
        <Form.Item name="code" label={t('supply.cycle.code')} rules={required} extra={t('supply.cycle.code-help')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="name" label={t('supply.cycle.name')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="mode" label={t('supply.cycle.mode')} extra={t('supply.cycle.mode-help')}>
        <Radio.Group
          options={[
            { value: 'preOrder', label: t('supply.mode.preOrder') },
            { value: 'order', label: t('supply.mode.order') },
          ]}
        />
      </Form.Item>
      <Times />
      <Weights />
      <Form.Item name="weightBy" label={t('supply.cycle.weight-by')} extra={t('supply.cycle.weight-by-help')}>
        <Radio.Group
          options={[
            { value: 'outlet', label: t('supply.weight-by.outlet') },
            { value: 'owner', label: t('supply.weight-by.owner') },
          ]}
        />
      </Form.Item>
    </>
  )
}

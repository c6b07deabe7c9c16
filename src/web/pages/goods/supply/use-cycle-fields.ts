import { useTranslation } from 'react-i18next'
import { useFields, type Fields } from '../../../ui/controls/use-fields.ts'
import type { CycleValues } from './cycle-values.ts'

const weightShape = /^(?=.*[1-9])(?:[1-9][0-9]{0,5}|0)(?:\.[0-9]{1,6})?$/

/** The form of a cycle: what must be there depends on its mode, weights are decimals above zero. */
export const useCycleFields = (
  initial: CycleValues,
  options: { readonly onSend: (values: CycleValues) => void; readonly refusal: unknown },
): Fields<CycleValues> => {
  const { t } = useTranslation()
  const inPreOrder = (value: string, { mode }: CycleValues): string | undefined =>
    mode === 'preOrder' && value === '' ? t('web.required') : undefined
  return useFields<CycleValues>(initial, {
    ...options,
    required: ['code', 'orderingOpensAt', 'orderingClosesAt'],
    judge: {
      filingOpensAt: inPreOrder,
      filingClosesAt: inPreOrder,
      starWeights: (weights) =>
        weights.every((weight) => weightShape.test(weight)) ? undefined : t('supply.cycle.weight-wrong'),
    },
  })
}

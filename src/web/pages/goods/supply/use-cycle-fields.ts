import { useTranslation } from 'react-i18next'
import { useFields, type Fields } from '../../../ui/controls/use-fields.ts'
import { useMe } from '../../../ui/session.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { instantOf } from '../../../ui/zone-time.ts'
import { earliest, type CycleValues } from './cycle-values.ts'

const weightShape = /^(?=.*[1-9])(?:[1-9][0-9]{0,5}|0)(?:\.[0-9]{1,6})?$/

type Late = 'filingClosesAt' | 'orderingOpensAt' | 'orderingClosesAt'

/** The form of a cycle: what must be there depends on its mode, times follow each other, weights are decimals above zero. */
export const useCycleFields = (
  initial: CycleValues,
  options: { readonly onSend: (values: CycleValues) => void; readonly refusal: unknown },
): Fields<CycleValues> => {
  const { t } = useTranslation()
  const format = useFormat()
  const { zone } = useMe()
  const inPreOrder = (value: string, { mode }: CycleValues): string | undefined =>
    mode === 'preOrder' && value === '' ? t('web.required') : undefined
  const inTurn =
    (name: Late) =>
    (value: string, all: CycleValues): string | undefined => {
      const from = earliest(name, all)
      if (from === undefined || value === '' || value >= from) return undefined
      return t(`supply.too-early.${name}`, { at: format.instant(instantOf(from, zone)) })
    }
  return useFields<CycleValues>(initial, {
    ...options,
    required: ['code', 'orderingOpensAt', 'orderingClosesAt'],
    judge: {
      filingOpensAt: inPreOrder,
      filingClosesAt: (value, all) => inPreOrder(value, all) ?? inTurn('filingClosesAt')(value, all),
      orderingOpensAt: inTurn('orderingOpensAt'),
      orderingClosesAt: inTurn('orderingClosesAt'),
      starWeights: (weights) =>
        weights.every((weight) => weightShape.test(weight)) ? undefined : t('supply.cycle.weight-wrong'),
    },
  })
}

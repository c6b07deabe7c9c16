import { useTranslation } from 'react-i18next'
import { Reason } from '../../../ui/reason.tsx'
import { State } from '../state.tsx'

const kinds = ['plain', 'good', 'care', 'bad'] as const

/** What a rule made of a number, and why. */
export const ReasonStates = () => {
  const { t } = useTranslation()
  return kinds.map((kind) => (
    <State key={kind} name={`reason-${kind}`}>
      <Reason kind={kind} outcome={t('ordering.week.orderable', { quantity: `24 ${t('design.unit')}` })}>
        {t('ordering.reason.pack', { pack: `6 ${t('design.unit')}` })}
      </Reason>
    </State>
  ))
}

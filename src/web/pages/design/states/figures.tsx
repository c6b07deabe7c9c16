import { useTranslation } from 'react-i18next'
import { Figure } from '../../../ui/figure.tsx'
import { Money } from '../../../ui/money.tsx'
import { Stars } from '../../../ui/stars.tsx'
import { State } from '../state.tsx'

/** Numbers with their names, their arithmetic, and money. */
export const FigureStates = () => {
  const { t } = useTranslation()
  const formula = { sentence: '5,448 ÷ 5,790 = 94.1%', steps: ['5,790 − 342 = 5,448', '5,448 ÷ 5,790 = 0.9409'] }
  return (
    <>
      <State name="plain">
        <dl className="facts">
          <Figure label={t('fill-rate.kind.byUnit')} value="94.1%" />
        </dl>
      </State>
      <State name="with-note">
        <dl className="facts">
          <Figure label={t('fill-rate.kind.byUnit')} value="94.1%" note="5,448 / 5,790" />
        </dl>
      </State>
      <State name="with-formula">
        <dl className="facts">
          <Figure label={t('fill-rate.kind.byUnit')} value="94.1%" formula={formula} />
        </dl>
      </State>
      <State name="nothing">
        <dl className="facts">
          <Figure label={t('fill-rate.kind.byUnit')} value="–" />
        </dl>
      </State>
      <State name="money">
        <p>
          <Money fen={0} /> · <Money fen={123_456_789} /> · <Money fen={-2500} />
        </p>
      </State>
      <State name="stars">
        <p>
          {[5, 3, 1].map((count) => (
            <span key={count}>
              <Stars count={count} />{' '}
            </span>
          ))}
        </p>
      </State>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/use-format.ts'

/**
 * What all outlets together may have, against the supply; a dash when outlets of some star have no limit. Limits may well sum
 * to more than there is; quotas are promises and may not.
 */
export const SumCell = ({
  sum,
  supply,
  isPromise,
}: {
  readonly sum: number | null
  readonly supply: number
  readonly isPromise: boolean
}) => {
  const { t } = useTranslation()
  const format = useFormat()
  if (sum === null)
    return (
      <td className="number muted" title={t('supply.studio.no-sum')}>
        {'–'}
      </td>
    )
  const share = supply === 0 ? 0 : Math.min(1, sum / supply)
  return (
    <td className="number">
      <span
        className="grid-sum"
        title={t('supply.studio.sum-of', { sum: format.number(sum), supply: format.number(supply) })}
      >
        {format.number(sum)}
        <span className={isPromise && sum > supply ? 'bar full' : 'bar'} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </span>
    </td>
  )
}

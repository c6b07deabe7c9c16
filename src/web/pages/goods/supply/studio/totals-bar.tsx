import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { GridView } from './grid-columns.ts'
import type { Totals } from './totals.ts'

interface Props {
  readonly totals: Totals
  readonly view: GridView
  /** Undefined where nothing can be saved. */
  readonly saving?:
    | {
        readonly isChanged: boolean
        readonly isBusy: boolean
        readonly onSave: () => void
        readonly onReset: () => void
      }
    | undefined
}

const Figure = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <div className="total">
    <dt className="muted small">{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** The policy added up while one types, and the way to keep it. */
export const TotalsBar = ({ totals, view, saving }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="totals studio-totals">
      <dl className="row">
        <Figure label={t('supply.studio.total-products')}>{format.number(totals.products)}</Figure>
        <Figure label={t('supply.studio.total-units')}>{format.number(totals.units)}</Figure>
        <Figure label={t('supply.studio.total-packs')}>{format.number(totals.packs)}</Figure>
        <Figure label={t('supply.studio.total-money')}>{format.money(totals.fen)}</Figure>
        {view !== 'goods' && (
          <Figure label={t('supply.studio.total-figures', { field: t(`supply.field.${view}`) })}>
            {totals.open === totals.products
              ? '–'
              : t('supply.studio.of-supply', {
                  sum: format.number(totals.figures),
                  supply: format.number(totals.against),
                })}
          </Figure>
        )}
      </dl>
      {saving && (
        <span className="row">
          {saving.isChanged && <Button onClick={saving.onReset}>{t('supply.policy.undo')}</Button>}
          <Button kind="primary" disabled={!saving.isChanged} isBusy={saving.isBusy} onClick={saving.onSave}>
            {t('supply.policy.save')}
          </Button>
        </span>
      )}
    </div>
  )
}

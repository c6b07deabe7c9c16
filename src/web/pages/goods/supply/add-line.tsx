import { useTranslation } from 'react-i18next'
import { Combobox } from '../../../ui/controls/combobox.tsx'
import { freshLine } from './policy-lines.ts'
import type { ProductMap } from './product-map.ts'
import type { PolicyRecord } from './supply-types.ts'

interface Props {
  readonly lines: readonly PolicyRecord[]
  readonly products: ProductMap
  readonly onAdd: (line: PolicyRecord) => void
}

/** Takes another product into the policy. */
export const AddLine = ({ lines, products, onAdd }: Props) => {
  const { t } = useTranslation()
  const taken = new Set(lines.map((line) => line.productId))
  const options = [...products.values()]
    .filter(({ id, active }) => active && !taken.has(id))
    .map(({ id, code, name }) => ({ value: String(id), label: `${name} · ${code}` }))
  if (options.length === 0) return null
  return (
    <div className="add-line">
      <Combobox
        label={t('supply.policy.add')}
        isQuiet
        placeholder={t('supply.policy.add')}
        options={options}
        value=""
        onChange={(id) => {
          const product = products.get(Number(id))
          if (product) onAdd(freshLine(product))
        }}
      />
    </div>
  )
}

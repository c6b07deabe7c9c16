import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { allocationRule } from '../../../../../goods/supply/supply.contract.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { PolicyRecord } from '../supply-types.ts'
import { columnsOf, readCell, type CellValue, type GridColumn, type GridView } from './grid-columns.ts'
import { GoodsCells } from './goods-cells.tsx'
import { NumberCell } from './number-cell.tsx'
import { SumCell } from './sum-cell.tsx'

interface Props {
  readonly line: PolicyRecord
  readonly row: number
  readonly name: string
  readonly code: string
  readonly view: GridView
  readonly isReadOnly: boolean
  readonly isChosen: boolean
  /** First and last column that is selected; -1: none. */
  readonly from: number
  readonly to: number
  readonly sum: number | null
  readonly onWrite: (productId: number, column: GridColumn, value: CellValue) => void
  readonly onLine: (line: PolicyRecord) => void
  readonly onRemove: (productId: number) => void
  readonly onChoose: (productId: number) => void
}

type RuleProps = Pick<Props, 'line' | 'name' | 'isReadOnly' | 'onWrite'> & { readonly place: string }

const RuleCell = ({ line, name, isReadOnly, onWrite, place }: RuleProps) => {
  const { t } = useTranslation()
  return (
    <select
      className="grid-select"
      data-place={place}
      aria-label={`${name} ${t('supply.field.rule')}`}
      disabled={isReadOnly}
      value={line.rule}
      onChange={({ target }) => onWrite(line.productId, { field: 'rule' }, target.value as PolicyRecord['rule'])}
    >
      {allocationRule.options.map((rule) => (
        <option key={rule} value={rule}>
          {t(`supply.rule.${rule}`)}
        </option>
      ))}
    </select>
  )
}

const useLabel = (name: string): ((column: GridColumn) => string) => {
  const { t } = useTranslation()
  return (column) =>
    'star' in column
      ? t('supply.policy.cell', {
          name,
          field: t(`supply.field.${column.field}`),
          stars: t('web.stars', { count: column.star + 1 }),
        })
      : `${name} ${t(`supply.field.${column.field}`)}`
}

const Row = (props: Props) => {
  const { line, row, name, code, view, isReadOnly, isChosen, from, to, sum, onWrite, onLine, onRemove, onChoose } =
    props
  const labelOf = useLabel(name)
  const format = useFormat()
  return (
    <tr aria-rowindex={row + 2} className={isChosen ? 'chosen' : ''}>
      <th scope="row">
        <button type="button" className="grid-name" aria-pressed={isChosen} onClick={() => onChoose(line.productId)}>
          {name}
          <span className="muted small">{code}</span>
        </button>
      </th>
      {columnsOf(view).map((column, place) => (
        <td
          key={'star' in column ? column.star : column.field}
          className={place >= from && place <= to ? 'number selected' : 'number'}
        >
          {column.field === 'rule' ? (
            <RuleCell {...{ line, name, isReadOnly, onWrite }} place={`${row}:${place}`} />
          ) : (
            <NumberCell
              label={labelOf(column)}
              place={`${row}:${place}`}
              value={readCell(line, column) as number | null}
              isReadOnly={isReadOnly}
              format={format.number}
              onChange={(value) => onWrite(line.productId, column, value)}
            />
          )}
        </td>
      ))}
      {view === 'goods' ? (
        <GoodsCells {...{ line, name, isReadOnly, onLine, onRemove }} />
      ) : (
        <SumCell sum={sum} supply={line.quantity} isPromise={view === 'quotas'} />
      )}
    </tr>
  )
}

/** One product of the policy; drawn again only when something of it changed. */
export const GridRow = memo(Row)

import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { putPolicy } from '../../../../goods/supply/supply.contract.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AddLine } from './add-line.tsx'
import { FigureChoice } from './figure-choice.tsx'
import { PolicyGrid } from './policy-grid.tsx'
import { PolicyImports } from './policy-imports.tsx'
import { toInput, type LineChange, type StarFigure } from './policy-lines.ts'
import type { ProductMap } from './product-map.ts'
import type { CycleRecord, PolicyRecord } from './supply-types.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

/** Comes after the grid, and only for who writes a policy. */
const Studio = lazy(async () => ({ default: (await import('./studio/studio.tsx')).Studio }))

interface Props {
  readonly cycle: CycleRecord
  readonly saved: readonly PolicyRecord[]
  readonly products: ProductMap
}

/** Writes the policy of a draft; nothing is sent before it is saved as a whole. */
export const PolicyEditor = ({ cycle, saved, products }: Props) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [lines, setLines] = useState(saved)
  const [figure, setFigure] = useState<StarFigure>('dailyLimits')
  const put = useAction(putPolicy, { said: t('web.saved'), quiet: true })
  const isChanged = lines !== saved
  useLeaveWarning(isChanged)
  const change = (productId: number, part: LineChange): void =>
    setLines((all) => all.map((line) => (line.productId === productId ? { ...line, ...part } : line)))
  const supply = lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <div className="stack">
      <div className="row spread">
        <FigureChoice value={figure} onChange={setFigure} />
        <PolicyImports cycle={cycle} isChanged={isChanged} />
      </div>
      {put.error && <ProblemNotice error={put.error} />}
      <PolicyGrid
        lines={lines}
        products={products}
        figure={figure}
        onChange={change}
        onRemove={(productId) => setLines((all) => all.filter((line) => line.productId !== productId))}
      />
      <AddLine lines={lines} products={products} onAdd={(line) => setLines((all) => [...all, line])} />
      <div className="totals">
        <span>{t('supply.policy.total', { count: lines.length, supply: format.number(supply) })}</span>
        <span className="row">
          {isChanged && <Button onClick={() => setLines(saved)}>{t('supply.policy.undo')}</Button>}
          <Button
            kind="primary"
            disabled={!isChanged}
            isBusy={put.isPending}
            onClick={() => put.mutate({ params: { id: cycle.id }, body: { lines: lines.map(toInput) } })}
          >
            {t('supply.policy.save')}
          </Button>
        </span>
      </div>
      {lines.length > 0 && (
        <Suspense>
          <Studio cycle={cycle} lines={lines} products={products} />
        </Suspense>
      )}
    </div>
  )
}

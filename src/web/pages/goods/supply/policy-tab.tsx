import { useTranslation } from 'react-i18next'
import { listProducts } from '../../../../network/catalogue/catalogue.contract.ts'
import { getPolicy } from '../../../../goods/supply/supply.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { Empty } from '../../../ui/empty.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { PolicyReader } from './policy-reader.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'

/** The policy of a cycle: a grid to write in while it is a draft, to read afterwards. */
export const PolicyTab = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const mayEdit = useMayPlan() && cycle.state === 'draft'
  const policy = useLoad(getPolicy, { params: { id: cycle.id } })
  const products = useLoad(listProducts, { query: { size: 500 } })
  const byId = new Map((products.data?.rows ?? []).map((product) => [product.id, product]))
  return (
    <Loaded query={policy}>
      {(lines) => {
        if (mayEdit) return <PolicyEditor key={JSON.stringify(lines)} cycle={cycle} saved={lines} products={byId} />
        if (lines.length === 0) return <Empty title={t('supply.policy.empty')} />
        return <PolicyReader cycle={cycle} lines={lines} products={byId} />
      }}
    </Loaded>
  )
}

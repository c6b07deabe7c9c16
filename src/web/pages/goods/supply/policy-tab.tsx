import { useTranslation } from 'react-i18next'
import { listProducts } from '../../../../network/catalogue/catalogue.contract.ts'
import { getPolicy } from '../../../../goods/supply/supply.contract.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useMe } from '../../../ui/session.ts'
import { useLoad } from '../../../ui/use-load.ts'
import { useLoadAll } from '../../../ui/use-load-all.ts'
import { PolicyImports } from './policy-imports.tsx'
import { PolicyReader } from './policy-reader.tsx'
import type { CycleRecord } from './supply-types.ts'
import { useMayPlan } from './use-may-plan.ts'

/** The way to the studio: to write a draft, to try anything else. */
const StudioLink = ({ cycle, mayEdit }: { readonly cycle: CycleRecord; readonly mayEdit: boolean }) => {
  const { t } = useTranslation()
  return (
    <LinkButton
      to={`/cycles/${cycle.id}/studio`}
      kind={mayEdit ? 'primary' : 'plain'}
      label={t(mayEdit ? 'supply.studio.open' : 'supply.what-if.open')}
    />
  )
}

/** The policy of a cycle to read; files can be taken into a draft, and the studio is where it is written. */
export const PolicyTab = ({ cycle }: { readonly cycle: CycleRecord }) => {
  const { t } = useTranslation()
  const mayEdit = useMayPlan() && cycle.state === 'draft'
  const mayTry = useMe().role !== 'accountManager'
  const policy = useLoad(getPolicy, { params: { id: cycle.id } })
  const products = useLoadAll(listProducts)
  const byId = new Map((products.data ?? []).map((product) => [product.id, product]))
  return (
    <div className="stack">
      <div className="row spread">
        {mayTry && <StudioLink cycle={cycle} mayEdit={mayEdit} />}
        {mayEdit && <PolicyImports cycle={cycle} isChanged={false} />}
      </div>
      <Loaded query={policy}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={t('supply.policy.empty')} />
          ) : (
            <PolicyReader cycle={cycle} lines={lines} products={byId} />
          )
        }
      </Loaded>
    </div>
  )
}

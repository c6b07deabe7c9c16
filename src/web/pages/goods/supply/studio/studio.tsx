import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listProducts } from '../../../../../network/catalogue/catalogue.contract.ts'
import { getCycle, getPolicy, listCycles } from '../../../../../goods/supply/supply.contract.ts'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useLoad } from '../../../../ui/use-load.ts'
import { useLoadAll } from '../../../../ui/use-load-all.ts'
import { StateTag } from '../state-tag.tsx'
import type { CycleRecord, PolicyRecord } from '../supply-types.ts'
import { Desk } from './desk.tsx'
import './studio.css'

/** Cycles somebody has filed or ordered in. */
const hasDemand = ({ state }: CycleRecord): boolean => state !== 'draft' && state !== 'published'

const Loading = ({ cycle, lines }: { readonly cycle: CycleRecord; readonly lines: readonly PolicyRecord[] }) => {
  const products = useLoadAll(listProducts)
  const cycles = useLoad(listCycles, { query: { size: 50 } })
  const { starWeights, weightBy } = cycle
  const saved = useMemo(() => ({ lines, starWeights, weightBy }), [lines, starWeights, weightBy])
  const byId = useMemo(() => new Map((products.data ?? []).map((product) => [product.id, product])), [products.data])
  return (
    <Loaded query={products}>
      {() => (
        <Loaded query={cycles}>
          {({ rows }) => <Desk cycle={cycle} saved={saved} products={byId} cycles={rows.filter(hasDemand)} />}
        </Loaded>
      )}
    </Loaded>
  )
}

/** The policy studio: rules and limits as a grid, and beside it what would come of them. */
export const Screen = () => {
  const { t } = useTranslation()
  const { cycleId = '' } = useParams({ strict: false }) as { cycleId?: string }
  const id = Number(cycleId)
  const cycle = useLoad(getCycle, { params: { id } })
  const policy = useLoad(getPolicy, { params: { id } })
  const name = cycle.data ? cycle.data.name || cycle.data.code : ''
  return (
    <Page
      title={name === '' ? t('supply.studio.name') : t('supply.studio.name-of', { name })}
      note={
        <span className="row">
          {cycle.data && <StateTag state={cycle.data.state} />}
          <Link to={`/cycles/${id}`}>{t('supply.studio.back')}</Link>
        </span>
      }
    >
      <Loaded query={cycle}>
        {(found) => <Loaded query={policy}>{(lines) => <Loading key={id} cycle={found} lines={lines} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

import { useParams } from '@tanstack/react-router'
import { businessMonth } from '../../../../kernel/period.ts'
import { useMe } from '../../../ui/session.ts'
import { useAddress } from '../../../ui/use-address.ts'
import { useNow } from '../../../ui/use-now.ts'
import { monthInAddress } from './months-around.ts'

/** The station in the address of a page of pay. */
export const useStationId = (): number => {
  const { outletId = '' } = useParams({ strict: false }) as { outletId?: string }
  return Number(outletId)
}

/** The station and the month in the address; this month unless one is chosen there. */
export const useStationMonth = () => {
  const outletId = useStationId()
  const { zone } = useMe()
  const now = businessMonth(useNow(), zone)
  const [filters, change] = useAddress()
  return { outletId, period: monthInAddress(filters['period']) ?? now, choose: (period: string) => change({ period }) }
}

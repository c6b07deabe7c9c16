import { listOutletLabels } from '../../network/organisation/index.ts'
import { numberIds } from '../../platform/audit/number-ids.ts'
import type { NameSubjects } from '../../platform/module.ts'

/** A delivery stands in the trail as outlet and reference, a file of them as its name. */
const delivery = /^(\d+)\/(.+)$/s

/** What deliveries are called: the outlet's name and the reference, or the file they came in. */
export const fillRateSubjects: NameSubjects = {
  delivery: async (ctx, ids) => {
    const outlets = await listOutletLabels(ctx.db, numberIds(ids.map((id) => delivery.exec(id)?.[1] ?? '')))
    return new Map(
      ids.map((id) => {
        const [, outletId, reference] = delivery.exec(id) ?? []
        const name = outlets.get(Number(outletId))?.name
        return [id, name === undefined ? id : `${name} · ${reference}`]
      }),
    )
  },
}

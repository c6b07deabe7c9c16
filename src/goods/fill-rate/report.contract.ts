import { z } from 'zod'
import { staffRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { idParam, month } from '../../platform/contract/shapes.ts'

export const getFillReport = contract({
  method: 'GET',
  path: '/api/fill-rates/report.pdf',
  permission: staffRoles,
  summary:
    'One page to print about a region, or the whole network: rates against target, trend, causes, the lowest outlets and products, of the outlets the caller may see.',
  query: z.object({
    regionId: idParam.optional(),
    cycleId: idParam.optional(),
    fromMonth: month.optional(),
    toMonth: month.optional(),
  }),
  file: 'application/pdf',
})

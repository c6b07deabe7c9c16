import { z } from 'zod'
import { staffRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { done, idParam } from '../../platform/contract/shapes.ts'
import { cause, fillSlice } from './fill-rate.contract.ts'

/** What an outlet is talked to about: a low fill rate, a filing far above what it ever got, no filing yet. */
export const matter = z.enum(['lowFill', 'oddFiling', 'notFiled'])

const reach = { outletId: z.number(), licenceNumber: z.string(), phone: z.string() }

const signed = z.object({ by: z.string(), at: z.string() })

/** What was said and whether it is done, of one outlet in one cycle about one matter. */
export const followUp = z.object({
  outletId: z.number(),
  outletName: z.string(),
  cycleId: z.number(),
  cycleCode: z.string(),
  matter,
  notes: z.array(signed.extend({ id: z.number(), text: z.string() })),
  /** Null while it is not done. */
  done: signed.nullable(),
  /** Something of it happened on the business day of whoever asks. */
  isToday: z.boolean(),
})

export const getWorklist = contract({
  method: 'GET',
  path: '/api/worklist',
  permission: staffRoles,
  summary:
    'Outlets and products with the lowest fill rate of the last settled cycle with the reason most lost, odd filings and outlets that have not filed in the cycle open for filing, and what was said to them.',
  query: z.object({ cycleId: idParam.optional(), size: z.coerce.number().int().min(1).max(100).default(20) }),
  answer: z.object({
    cycleId: z.number().nullable(),
    cycleCode: z.string().nullable(),
    outlets: z.array(
      fillSlice.extend({
        ...reach,
        mostLost: cause.nullable(),
        /** The product it got the smallest part of, with the reason of that product alone. */
        worstProduct: z
          .object({ name: z.string(), mostLost: cause.nullable(), asked: z.number(), filled: z.number() })
          .nullable(),
      }),
    ),
    products: z.array(fillSlice.extend({ productId: z.number(), mostLost: cause.nullable() })),
    /** The cycle whose filing is open; of several the one that closes first. */
    openCycleId: z.number().nullable(),
    openCycleCode: z.string().nullable(),
    filingClosesAt: z.string().nullable(),
    notFiled: z.array(z.object({ ...reach, name: z.string() })),
    /** All that have not filed; `notFiled` names the first thousand. */
    notFiledTotal: z.number(),
    /** Filings of the open cycle far above what the outlet ever got, by outlet, the oddest first. */
    oddFilings: z.array(
      z.object({
        ...reach,
        name: z.string(),
        lines: z.array(
          z.object({
            productId: z.number(),
            productName: z.string(),
            unit: z.string(),
            filed: z.number(),
            /** The most it ever got of it in one of the cycles looked at, in units. */
            most: z.number(),
            cycles: z.number(),
            /** False: it was cut short each time, so that its need may be higher than what it got. */
            everInFull: z.boolean(),
          }),
        ),
      }),
    ),
    followUps: z.array(followUp),
  }),
})

const about = z.object({ outletId: idParam, cycleId: idParam, matter })

export const addFollowUpNote = contract({
  method: 'POST',
  path: '/api/outlets/:outletId/cycles/:cycleId/follow-ups/:matter/notes',
  permission: staffRoles,
  summary: 'Notes what was said to an outlet about a matter; the same key again notes nothing twice.',
  params: about,
  body: z.object({ key: z.string().min(8).max(100), text: z.string().trim().min(1).max(500) }),
  answer: done,
})
export const markFollowUp = contract({
  method: 'PUT',
  path: '/api/outlets/:outletId/cycles/:cycleId/follow-ups/:matter/done',
  permission: staffRoles,
  summary: 'Marks a matter of an outlet as done, or takes the mark back.',
  params: about,
  body: z.object({ done: z.boolean() }),
  answer: done,
})

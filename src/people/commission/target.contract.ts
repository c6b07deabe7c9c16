import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { day, done, idParam, instant, month } from '../../platform/contract/shapes.ts'

const desk = ['payrollClerk', 'stationManager'] as const
const earners = ['employee', 'payrollClerk', 'stationManager'] as const

const named = z.object({ number: z.string(), name: z.string() })

/** A sheet of targets of a month: the figures, who signed them, who has to. */
const sheet = z.object({
  key: z.string(),
  sheet: z.string(),
  label: z.string(),
  person: z.string().nullable(),
  personName: z.string().nullable(),
  period: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(['money', 'hours', 'count', 'ratio']),
      value: z.string(),
      /** False: a result, entered when the month is over. */
      isSigned: z.boolean(),
    }),
  ),
  /** Missing: nobody entered it yet. */
  state: z.enum(['missing', 'unsigned', 'signed']),
  signedOn: z.string().nullable(),
  /** Over these very targets; of a signature of before they were kept one by one only who is known. */
  signatures: z.array(
    named.extend({
      on: z.string().nullable(),
      at: instant.nullable(),
      how: z.enum(['self', 'paper', 'file']),
      note: z.string().nullable(),
    }),
  ),
  waitsFor: z.array(named),
  /** What is signed; sent with the signature, so that nobody signs what was changed meanwhile. */
  hash: z.string(),
})

const period = month

export const listPayTargets = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/targets',
  permission: desk,
  summary:
    'The sheets of targets of a month, also those that nobody entered yet, with who signed and for whom they wait.',
  params: z.object({ outletId: idParam }),
  query: z.object({ period }),
  answer: z.object({ sheets: z.array(sheet), isPaid: z.boolean() }),
})

const ofSheet = {
  sheet: z.string().min(1).max(100),
  person: z.string().min(1).max(100).nullable(),
  period,
}

export const savePayTarget = contract({
  method: 'PUT',
  path: '/api/pay/stations/:outletId/targets',
  permission: desk,
  summary:
    'Enters or changes a sheet of targets. Changed targets lose their signatures; results may be entered later without.',
  params: z.object({ outletId: idParam }),
  body: z.object({ ...ofSheet, values: z.record(z.string().max(100), z.string().max(40)) }),
  answer: z.object({ effect: z.enum(['added', 'changed', 'same']) }),
})

export const recordPaperSignature = contract({
  method: 'POST',
  path: '/api/pay/stations/:outletId/targets/paper',
  permission: desk,
  summary: 'Records that people signed a sheet on paper on a day, with a note of where the paper is kept.',
  params: z.object({ outletId: idParam }),
  body: z.object({
    ...ofSheet,
    signedBy: z.array(z.string().min(1).max(100)).min(1).max(200),
    signedOn: day,
    note: z.string().trim().min(1).max(300),
  }),
  answer: done,
})

export const listMyPayTargets = contract({
  method: 'GET',
  path: '/api/pay/targets',
  permission: earners,
  summary: 'The sheets of targets the caller has to sign or signed, newest month first.',
  answer: z.object({ sheets: z.array(sheet.extend({ isMine: z.boolean(), mySignature: instant.nullable() })) }),
})

export const signPayTarget = contract({
  method: 'POST',
  path: '/api/pay/targets/:key/sign',
  permission: earners,
  summary:
    'Signs a sheet of targets with the caller’s own name, over exactly the figures that were shown. Signed twice is signed once.',
  params: z.object({ key: z.string().min(1).max(300) }),
  body: z.object({ hash: z.string().length(64) }),
  answer: done,
})

import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { done, idParam } from '../../platform/contract/shapes.ts'

const desk = ['payrollClerk', 'stationManager'] as const

const search = z.string().max(100).default('')

export const listPayOutlets = contract({
  method: 'GET',
  path: '/api/pay/outlets',
  permission: desk,
  summary: 'Outlets that do not pay by Manzu yet, the first of those that match.',
  query: z.object({ search }),
  answer: z.object({ outlets: z.array(z.object({ id: z.int(), licenceNumber: z.string(), name: z.string() })) }),
})

export const beginPayStation = contract({
  method: 'POST',
  path: '/api/pay/stations',
  permission: ['stationManager'],
  summary:
    'Lets an outlet pay by a plan. Without a plan of this code the one that ships with Manzu is kept as a draft.',
  body: z.object({ outletId: idParam, planCode: z.string().min(1).max(100) }),
  answer: done,
})

export const listPayEmployees = contract({
  method: 'GET',
  path: '/api/pay/stations/:outletId/employees',
  permission: desk,
  summary: 'Who is paid at a station, who of them has an account, and who leads which group.',
  params: z.object({ outletId: idParam }),
  answer: z.object({
    employees: z.array(
      z.object({
        number: z.string(),
        name: z.string(),
        staffId: z.int().nullable(),
        staffName: z.string().nullable(),
        leads: z.string().nullable(),
      }),
    ),
    groups: z.array(z.object({ value: z.string(), label: z.string() })),
  }),
})

export const savePayEmployee = contract({
  method: 'PUT',
  path: '/api/pay/stations/:outletId/employees/:number',
  permission: desk,
  summary: 'Adds or changes somebody who is paid at a station: name, account, the group led.',
  params: z.object({ outletId: idParam, number: z.string().trim().min(1).max(100) }),
  body: z.object({
    name: z.string().trim().min(1).max(100),
    staffId: z.int().positive().nullable(),
    leads: z.string().min(1).max(200).nullable(),
  }),
  answer: done,
})

export const listPayStaff = contract({
  method: 'GET',
  path: '/api/pay/staff',
  permission: desk,
  summary: 'Active staff who are not paid anywhere yet, the first of those that match.',
  query: z.object({ search }),
  answer: z.object({ staff: z.array(z.object({ id: z.int(), name: z.string(), email: z.string() })) }),
})

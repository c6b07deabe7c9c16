import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { idParam } from '../../platform/contract/shapes.ts'
import { factKind, personToName, tellable } from './fact.contract.ts'

export const getDisputeFacts = contract({
  method: 'GET',
  path: '/api/pay/disputes/:id/facts',
  permission: ['payrollClerk', 'stationManager'],
  summary: 'The facts a decision may change, as they are known now: those behind what is disputed, or one by its name.',
  params: z.object({ id: idParam }),
  query: z.object({ kind: z.string().max(200).optional(), fact: z.string().max(300).optional() }),
  answer: z.object({
    kinds: z.array(factKind),
    /** Who may be named in a fact. */
    people: z.array(personToName),
    facts: z.array(tellable),
    /** How many there are; no more than some hundred are given. */
    total: z.int(),
  }),
})

import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { factsOfMonth, takeInFacts } from './facts.ts'
import { monthInput } from './files/month-input.ts'
import { readMonthFile } from './files/read-json.ts'

/** Takes in the facts of a month as JSON. Everything that is wrong is told with its place, and then nothing is kept. */
export const bringPayMonth = async (
  ctx: CallerCtx,
  outletId: number,
  file: unknown,
): Promise<{ added: number } | Refusal> => {
  const read = readMonthFile(JSON.stringify(file))
  if ('problems' in read)
    return withDetails(
      refusal('invalid', 'commission.bad-month', { count: read.problems.length }),
      read.problems.map(({ path, code, expected }) =>
        refusalDetail(path, 'commission.bad-place', { code, expected: expected ?? '' }),
      ),
    )
  const input = monthInput(read.value)
  return takeInFacts(ctx, { outletId, source: `JSON ${input.period}`, facts: factsOfMonth(input) })
}

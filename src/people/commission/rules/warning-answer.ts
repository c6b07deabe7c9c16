import type { Warning } from './computation.ts'

/** Warnings about the law, which whoever approves answers in writing. Others need no answer. */
const lawCodes: readonly string[] = ['DEDUCTIONS_ABOVE_SHARE', 'BELOW_MINIMUM_WAGE']

/** True for a warning that must be answered in writing. Example: `needsAnswer('LARGE_ADJUSTMENT')` is false. */
export const needsAnswer = (code: string): boolean => lawCodes.includes(code)

/**
 * What a warning is called when it is answered: the same in every calculation of the month. One of several about a figure
 * names its fact too. Example: `BELOW_MINIMUM_WAGE:net/E01`.
 */
export const warningId = ({ code, node, params }: Pick<Warning, 'code' | 'node' | 'params'>): string =>
  [code, node, ...(params['fact'] === undefined ? [] : [params['fact']])].join(':')

/** The warnings of the law nobody has answered. Example: with an answer to each there are none. */
export const unanswered = <W extends Pick<Warning, 'code' | 'node' | 'params'>>(
  warnings: readonly W[],
  answered: ReadonlySet<string>,
): readonly W[] => warnings.filter((one) => needsAnswer(one.code) && !answered.has(warningId(one)))

import type { TFunction } from 'i18next'
import { ProblemError } from '../client.ts'

/** A "no" in words: the sentence of the server, or ours when it could not be reached. */
export const problemText = (error: unknown, t: TFunction): string => {
  if (!(error instanceof ProblemError)) return t('web.broken')
  if (error.problem.detail !== '') return error.problem.detail
  return error.problem.code === 'web.offline' ? t('web.offline') : t('web.broken')
}

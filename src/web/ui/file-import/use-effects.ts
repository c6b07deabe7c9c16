import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import type { Report } from './use-file-import.ts'

/** What an import does, in words: how many rows are new, changed, left as they are. */
export const useEffects = (): ((report: Report) => string) => {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ added, changed, same }) =>
    t('web.import.effects', {
      added: format.number(added),
      changed: format.number(changed),
      same: format.number(same),
    })
}

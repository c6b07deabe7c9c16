import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Asks before a page with unsaved work is left. */
export const useLeaveWarning = (isChanged: boolean): void => {
  const { t } = useTranslation()
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isChanged && current.pathname !== next.pathname && !window.confirm(t('supply.policy.leave')),
    enableBeforeUnload: () => isChanged,
  })
}

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/controls/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'

/** A screen that broke says so and can be opened again; the rest of the app goes on. */
export const Breakdown = () => {
  const { t } = useTranslation()
  const again = (
    <Button kind="primary" onClick={() => location.reload()}>
      {t('web.open-again')}
    </Button>
  )
  return (
    <Page title={t('web.breakdown')}>
      <Empty title={t('web.broken')} action={again}>
        {t('web.breakdown-why')}
      </Empty>
    </Page>
  )
}

import { useTranslation } from 'react-i18next'
import { getCertificate } from '../../../../goods/allocation/allocation.contract.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useLoad } from '../../../ui/use-load.ts'
import { CheckSteps } from './check-steps.tsx'
import { checkAward, type AwardToCheck } from './check-award.ts'

/** Recomputes an award in this browser and shows the steps. */
export const AwardCheck = ({ cycleId, ...own }: AwardToCheck & { readonly cycleId: number }) => {
  const { t } = useTranslation()
  const certificate = useLoad(getCertificate, { params: { cycleId }, query: { stage: own.award.stage } })
  return (
    <section className="own-check" aria-label={t('allocation.check.title')}>
      <Loaded query={certificate}>
        {(file) => {
          const result = checkAward(file, own)
          return result ? <CheckSteps result={result} unit={own.product.unit} /> : <p>{t('allocation.check.none')}</p>
        }}
      </Loaded>
    </section>
  )
}

import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/use-format.ts'
import type { AwardCheckResult } from './check-award.ts'
import { heightText } from './height-text.ts'

interface FigureProps {
  readonly seed: string
  readonly line: AwardCheckResult['explanation']['line']
}

const PublicFigures = ({ seed, line }: FigureProps) => {
  const { t } = useTranslation()
  return (
    <dl className="check-figures small">
      <dt>{t('allocation.check.seed')}</dt>
      <dd>
        <code>{seed}</code>
      </dd>
      {line !== null && (
        <>
          <dt>{t('allocation.check.ticket')}</dt>
          <dd>
            <code>{line.ticket}</code>
          </dd>
          <dt>{t('allocation.check.cut')}</dt>
          <dd>
            <code>{line.cutTicket}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

/** The arithmetic of one award, from the public seed to the verdict. */
export const CheckSteps = ({ result, unit }: { readonly result: AwardCheckResult; readonly unit: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { explanation, seed, holds } = result
  const { line } = explanation
  const units = (value: number): string => `${format.number(value)} ${unit}`
  const height = (fraction: string): string => heightText(fraction, format.number)
  return (
    <>
      <h3>{t('allocation.check.title')}</h3>
      <ol className="steps">
        <li>
          {t('allocation.check.cap', {
            requested: units(explanation.requested),
            limit: explanation.limit === null ? t('allocation.check.no-limit') : units(explanation.limit),
            cap: units(explanation.cap),
          })}
        </li>
        {line === null ? (
          <li>{t('allocation.check.no-line')}</li>
        ) : (
          <>
            <li>
              {t('allocation.check.line', {
                waterline: height(line.waterline),
                exact: line.waterline,
                weight: height(explanation.weight),
                product: height(line.product),
                packs: format.number(line.packs),
                pack: units(explanation.pack),
              })}
            </li>
            <li>
              {line.atLine
                ? t(line.withinCut ? 'allocation.check.draw-won' : 'allocation.check.draw-lost')
                : t('allocation.check.no-draw')}
            </li>
          </>
        )}
        <li className="strong">{t('allocation.check.follows', { awarded: units(explanation.awarded) })}</li>
      </ol>
      <PublicFigures seed={seed} line={line} />
      <output className={holds ? 'check-verdict' : 'check-verdict alarm'}>
        {holds ? <CircleCheck size={18} aria-hidden /> : <CircleX size={18} aria-hidden />}{' '}
        {t(holds ? 'allocation.check.holds' : 'allocation.check.fails')}
      </output>
    </>
  )
}

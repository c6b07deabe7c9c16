import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { listMyPayTargets } from '../../../../../people/commission/target.contract.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useLoad } from '../../../../ui/use-load.ts'
import { SheetFigures, Signatures } from './sheet-figures.tsx'
import type { MySheet } from './sheet-types.ts'
import { SignSheet } from './sign-sheet.tsx'
import { waitsForMe } from './waits-for-me.ts'
import './targets.css'

const MyCard = ({ sheet, number }: { readonly sheet: MySheet; readonly number: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className="panel stack" aria-labelledby={`sheet-${number}`}>
      <div className="row spread">
        <h2 id={`sheet-${number}`} className="sheet-label">
          {t('targets.of-month', { label: sheet.label, month: format.month(sheet.period) })}
        </h2>
        <span className={sheet.state === 'signed' ? 'tag good' : 'tag care'}>{t(`targets.state.${sheet.state}`)}</span>
      </div>
      <SheetFigures fields={sheet.fields} />
      <Signatures {...sheet} />
      {waitsForMe(sheet) && <SignSheet sheet={sheet} />}
    </section>
  )
}

/** The targets one is measured by, and signs. */
export const Screen = () => {
  const { t } = useTranslation()
  const mine = useLoad(listMyPayTargets)
  return (
    <Page title={t('targets.mine')} note={<Link to="/pay">{t('targets.to-pay')}</Link>}>
      <p className="muted">{t('targets.mine-what')}</p>
      <Loaded query={mine}>
        {({ sheets }) =>
          sheets.length === 0 ? (
            <Empty title={t('targets.mine-none')}>{t('targets.mine-none-why')}</Empty>
          ) : (
            <div className="sheet-cards">
              {sheets.map((sheet, place) => (
                <MyCard key={sheet.key} sheet={sheet} number={String(place)} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  )
}

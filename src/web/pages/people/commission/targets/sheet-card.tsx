import { FileSignature, Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/controls/button.tsx'
import { PaperForm } from './paper-form.tsx'
import { SheetFigures, Signatures } from './sheet-figures.tsx'
import { SheetForm } from './sheet-form.tsx'
import type { Sheet } from './sheet-types.ts'

const tones = { missing: 'tag bad', unsigned: 'tag care', signed: 'tag good' } as const

interface Props {
  readonly outletId: number
  readonly sheet: Sheet
  readonly isPaid: boolean
}

/** A sheet of targets: its figures, who signed, and what the desk can do with it. */
export const SheetCard = ({ outletId, sheet, isPaid }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const [doing, setDoing] = useState<'nothing' | 'enter' | 'paper'>('nothing')
  const stop = (): void => setDoing('nothing')
  const name = sheet.personName === null ? sheet.label : t('targets.of', { label: sheet.label, name: sheet.personName })
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div className="row spread">
        <h2 id={id} className="sheet-label">
          {name}
        </h2>
        <span className={tones[sheet.state]}>{t(`targets.state.${sheet.state}`)}</span>
      </div>
      {sheet.state !== 'missing' && <SheetFigures fields={sheet.fields} />}
      {sheet.state !== 'missing' && <Signatures {...sheet} />}
      {!isPaid && (
        <div className="row">
          <Button
            kind={sheet.state === 'missing' ? 'primary' : 'plain'}
            icon={<Pencil />}
            aria-label={t(sheet.state === 'missing' ? 'targets.enter-of' : 'targets.change-of', { name })}
            onClick={() => setDoing('enter')}
          >
            {t(sheet.state === 'missing' ? 'targets.enter' : 'targets.change')}
          </Button>
          {sheet.state === 'unsigned' && sheet.waitsFor.length > 0 && (
            <Button
              icon={<FileSignature />}
              aria-label={t('targets.paper-of', { name })}
              onClick={() => setDoing('paper')}
            >
              {t('targets.paper')}
            </Button>
          )}
        </div>
      )}
      {doing === 'enter' && <SheetForm {...{ outletId, sheet }} onClose={stop} />}
      {doing === 'paper' && <PaperForm {...{ outletId, sheet }} onClose={stop} />}
    </section>
  )
}

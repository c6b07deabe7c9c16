import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../../kernel/language.ts'
import { usualQuietHours } from '../../../../office/notifications/rules/quiet-hours.ts'
import { languageNames } from '../../../i18n/language-names.ts'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { minutesOfTime, timeOfMinutes } from './minutes.ts'
import type { Chosen } from './settings-types.ts'

interface Props {
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

interface TimesProps {
  readonly quiet: NonNullable<Chosen['quiet']>
  readonly onChange: (quiet: Chosen['quiet']) => void
}

/** From and until; they hold once both are whole and differ. */
const Times = ({ quiet, onChange }: TimesProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState({ from: timeOfMinutes(quiet.from), until: timeOfMinutes(quiet.until) })
  const change = (part: Partial<typeof typed>): void => {
    const next = { ...typed, ...part }
    setTyped(next)
    const [from, until] = [minutesOfTime(next.from), minutesOfTime(next.until)]
    const isWhole = from !== undefined && until !== undefined && from !== until
    if (isWhole && (from !== quiet.from || until !== quiet.until)) onChange({ from, until })
  }
  const isSame = typed.from === typed.until
  return (
    <div className="times">
      <TextField
        type="time"
        label={t('notifications.settings.quiet-from')}
        value={typed.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        type="time"
        label={t('notifications.settings.quiet-until')}
        value={typed.until}
        error={isSame ? t('notifications.settings.quiet-same') : undefined}
        onChange={(until) => change({ until })}
      />
    </div>
  )
}

/** When mail may come, and in which language. */
export const QuietPanel = ({ chosen, onChange }: Props) => {
  const { t } = useTranslation()
  const { quiet, language } = chosen
  return (
    <section className="panel stack">
      <h2>{t('notifications.settings.quiet')}</h2>
      <SwitchField
        label={t('notifications.settings.quiet-on')}
        help={t('notifications.settings.quiet-why')}
        value={quiet !== null}
        onChange={(isOn) => onChange({ quiet: isOn ? usualQuietHours : null })}
      />
      {quiet && <Times quiet={quiet} onChange={(next) => onChange({ quiet: next })} />}
      <SelectField
        label={t('notifications.settings.language')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(value) => onChange({ language: value })}
      />
    </section>
  )
}

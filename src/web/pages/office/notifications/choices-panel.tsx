import { useTranslation } from 'react-i18next'
import { SwitchField } from '../../../ui/controls/switch-field.tsx'
import type { Chosen } from './settings-types.ts'

interface Props {
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

/** Each kind of notification, in the app and by e-mail. */
export const ChoicesPanel = ({ chosen, onChange }: Props) => {
  const { t } = useTranslation()
  const ways = [
    { name: 'inApp', label: t('notifications.settings.in-app') },
    { name: 'byMail', label: t('notifications.settings.by-mail') },
  ] as const
  const set = (kind: string, change: Partial<Chosen['choices'][number]>): void =>
    onChange({ choices: chosen.choices.map((one) => (one.kind === kind ? { ...one, ...change } : one)) })
  return (
    <section className="panel stack">
      <div className="stack tight">
        <h2>{t('notifications.settings.what')}</h2>
        <p className="muted small">{t('notifications.settings.what-why')}</p>
      </div>
      <table className="choices">
        <thead>
          <tr>
            <th scope="col">{t('notifications.settings.what-kind')}</th>
            {ways.map(({ name, label }) => (
              <th key={name} scope="col" className="way">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen.choices.map((choice) => {
            const kind = t(`notifications.kind.${choice.kind}`)
            return (
              <tr key={choice.kind}>
                <th scope="row">{kind}</th>
                {ways.map(({ name, label }) => (
                  <td key={name} className="way">
                    <SwitchField
                      isQuiet
                      label={t('notifications.settings.toggle', { kind, way: label })}
                      value={choice[name]}
                      onChange={(value) => set(choice.kind, { [name]: value })}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import type { Task } from './follow-up-of.ts'
import type { Matter } from './slice-types.ts'
import { useNote } from './use-follow-up.ts'

/** What is said most often, to be noted with one touch. */
const said = {
  lowFill: ['explained', 'visit', 'no-answer'],
  oddFiling: ['need-real', 'will-correct', 'no-answer'],
  notFiled: ['will-file', 'needs-nothing', 'no-answer'],
} as const satisfies Readonly<Record<Matter, readonly string[]>>

/** Notes what was said: by one touch, or in one's own words. */
export const NotePad = ({ task, onSaved }: { readonly task: Task; readonly onSaved: () => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const note = useNote({ outletId: task.outlet.outletId, cycleId: task.cycleId, matter: task.matter }, onSaved)
  return (
    <form
      className="stack"
      aria-label={t('fill-rate.work.note-for', { name: task.outlet.name })}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') note.save(text)
      }}
    >
      <div className="row">
        {said[task.matter].map((one) => (
          <Button key={one} disabled={note.isBusy} onClick={() => note.save(t(`fill-rate.said.${one}`))}>
            {t(`fill-rate.said.${one}`)}
          </Button>
        ))}
      </div>
      <div className="note-own">
        <TextField label={t('fill-rate.work.note-own')} maxLength={500} value={text} onChange={setText} />
        <Button type="submit" isBusy={note.isBusy} disabled={text.trim() === ''}>
          {t('web.save')}
        </Button>
      </div>
    </form>
  )
}

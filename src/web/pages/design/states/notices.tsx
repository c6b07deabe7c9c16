import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../../client.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { ProgressBar } from '../../../ui/controls/progress-bar.tsx'
import { useToast } from '../../../ui/controls/use-toast.ts'
import { Empty } from '../../../ui/empty.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { State } from '../state.tsx'

const kinds = ['info', 'good', 'warn', 'alarm'] as const
const offline = new ProblemError({ status: 0, code: 'web.offline', title: '', detail: '' })

/** What is said to people: in place, in passing, while they wait, and where there is nothing. */
export const NoticeStates = () => {
  const { t } = useTranslation()
  const toaster = useToast()
  return (
    <>
      {kinds.map((kind) => (
        <State key={kind} name={`notice-${kind}`}>
          <Notice kind={kind} title={t('design.happened')} action={<Button size="small">{t('web.close')}</Button>}>
            {t('design.help')}
          </Notice>
        </State>
      ))}
      <State name="refusal">
        <ProblemNotice error={offline} retry={() => undefined} />
      </State>
      <State name="in-passing">
        <div className="row">
          <Button onClick={() => toaster.show({ kind: 'good', text: t('web.saved') })}>{t('design.show')}</Button>
          <Button onClick={() => toaster.show({ kind: 'good', text: t('web.saved'), onUndo: () => undefined })}>
            {t('web.undo')}
          </Button>
          <Button onClick={() => toaster.show({ kind: 'alarm', text: t('web.broken') })}>
            {t('design.show-alarm')}
          </Button>
        </div>
      </State>
      <State name="progress">
        <ProgressBar label={t('design.progress')} value={32} max={40} text="32 / 40" />
      </State>
      <State name="waiting">
        <div className="sample">
          <Skeleton rows={2} />
        </div>
      </State>
      <State name="nothing">
        <Empty title={t('design.nothing')} action={<Button kind="primary">{t('web.add')}</Button>}>
          {t('design.help')}
        </Empty>
      </State>
    </>
  )
}

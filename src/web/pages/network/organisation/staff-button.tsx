import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/controls/button.tsx'
import { StaffForm } from './staff-form.tsx'
import type { StaffMember } from './staff-member.ts'

/** Adds a member of staff, or changes the one it is given. */
export const StaffButton = ({ member }: { readonly member?: StaffMember }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={member ? 'plain' : 'primary'} size={member ? 'small' : 'normal'} onClick={() => setOpen(true)}>
        {member ? t('web.edit') : t('organisation.staff.new')}
      </Button>
      {isOpen && <StaffForm {...(member && { member })} onClose={() => setOpen(false)} />}
    </>
  )
}

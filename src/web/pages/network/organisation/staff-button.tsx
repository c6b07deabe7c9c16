import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StaffForm } from './staff-form.tsx'
import type { StaffMember } from './staff-member.ts'

/** Adds a member of staff, or changes the one it is given. */
export const StaffButton = ({ member }: { readonly member?: StaffMember }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type={member ? 'default' : 'primary'} size={member ? 'small' : 'middle'} onClick={() => setOpen(true)}>
        {member ? t('web.edit') : t('organisation.staff.new')}
      </Button>
      {isOpen && <StaffForm {...(member && { member })} onClose={() => setOpen(false)} />}
    </>
  )
}

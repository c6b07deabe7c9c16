import { useEffect, useRef } from 'react'
import { useAddress } from '../../../ui/use-address.ts'

/** Goes to the field of a product; false when it is not shown. */
const goTo = (productId: number): boolean => {
  const field = document.querySelector<HTMLInputElement>(
    `input[data-quantity][aria-describedby="verdict-${productId}"]`,
  )
  if (!field) return false
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
  return true
}

/** Brings one to the field of a product; a search or filter that hides it is lifted first. */
export const useGoToLine = (): ((productId: number) => void) => {
  const [, change] = useAddress()
  const wanted = useRef<number | null>(null)
  // At every drawing, for nobody knows at which the lines that were hidden are back.
  useEffect(() => {
    if (wanted.current !== null && goTo(wanted.current)) wanted.current = null
  })
  return (productId) => {
    if (goTo(productId)) return
    wanted.current = productId
    change({ search: undefined, only: undefined })
  }
}

import { useState } from 'react'

/** A choice among few that this device remembers; what is kept and no longer known is as if nothing were kept. */
export const useRemembered = <V extends string>(
  name: string,
  options: readonly V[],
  first: V,
): readonly [V, (value: V) => void] => {
  const place = `manzu.${name}`
  const [value, setValue] = useState(() => options.find((one) => one === localStorage.getItem(place)) ?? first)
  const choose = (chosen: V): void => {
    localStorage.setItem(place, chosen)
    setValue(chosen)
  }
  return [value, choose]
}

import type { MySheet } from './sheet-types.ts'

/** Whether a sheet waits for the own signature. */
export const waitsForMe = ({
  state,
  isMine,
  mySignature,
}: Pick<MySheet, 'state' | 'isMine' | 'mySignature'>): boolean => state === 'unsigned' && isMine && mySignature === null

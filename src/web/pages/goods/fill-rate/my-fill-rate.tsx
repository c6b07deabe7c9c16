/** Stub. */
export const Screen = () => null

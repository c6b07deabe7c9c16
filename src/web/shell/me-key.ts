/** Where the cache keeps who is signed in. */
export const meKey = ['me'] as const

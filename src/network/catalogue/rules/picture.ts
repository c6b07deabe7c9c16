/** Media types a product picture may have. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

const startsWith = (bytes: Uint8Array, offset: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[offset + index] === byte)

/**
 * What kind of picture these bytes are, by their first bytes and not by what the sender says; undefined when they are
 * none we show. Sources: PNG section 5.2, JFIF section 3, RFC 9649 (WebP).
 * Example: bytes that begin with `89 50 4E 47 0D 0A 1A 0A` are `image/png`.
 */
export const pictureType = (bytes: Uint8Array): PictureType | undefined => {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const riff = startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50])
  return riff ? 'image/webp' : undefined
}

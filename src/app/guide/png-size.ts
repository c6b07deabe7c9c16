/** Width and height of a picture in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where the header of a PNG says how large it is (PNG specification, 11.2.1: IHDR comes first). */
const [widthAt, heightAt] = [16, 20]

/** The size a PNG file states. Throws a RangeError when the file is too short to be one. */
export const pngSize = (file: Uint8Array): Size => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return { width: view.getUint32(widthAt), height: view.getUint32(heightAt) }
}

/** Claims as columns that several threads can see; row i of each is the i-th row of its part of the file. */
export interface ClaimColumns {
  readonly rows: number
  /** Place of the supply line. */
  readonly product: Int32Array<SharedArrayBuffer>
  /** Number of the outlet in the names of this part. */
  readonly outlet: Int32Array<SharedArrayBuffer>
  readonly requested: Float64Array<SharedArrayBuffer>
  /** `Infinity`: none. */
  readonly limit: Float64Array<SharedArrayBuffer>
  /** The weight is digits / 10 ** places; where places is 255, digits is a place in the list of long weights. */
  readonly digits: Float64Array<SharedArrayBuffer>
  readonly places: Uint8Array<SharedArrayBuffer>
}

/** Marks a weight with more digits than a double holds. */
export const longWeight = 255

const grow = <
  T extends Int32Array<SharedArrayBuffer> | Float64Array<SharedArrayBuffer> | Uint8Array<SharedArrayBuffer>,
>(
  column: T,
  make: (buffer: SharedArrayBuffer) => T,
  rows: number,
): T => {
  const larger = make(new SharedArrayBuffer(rows * column.BYTES_PER_ELEMENT))
  larger.set(column)
  return larger
}

/** Columns under construction: room is made as rows come. */
export class ClaimBuilder {
  rows = 0
  #room: number
  product: Int32Array<SharedArrayBuffer>
  outlet: Int32Array<SharedArrayBuffer>
  requested: Float64Array<SharedArrayBuffer>
  limit: Float64Array<SharedArrayBuffer>
  digits: Float64Array<SharedArrayBuffer>
  places: Uint8Array<SharedArrayBuffer>

  constructor(room: number) {
    this.#room = Math.max(16, room)
    this.product = new Int32Array(new SharedArrayBuffer(4 * this.#room))
    this.outlet = new Int32Array(new SharedArrayBuffer(4 * this.#room))
    this.requested = new Float64Array(new SharedArrayBuffer(8 * this.#room))
    this.limit = new Float64Array(new SharedArrayBuffer(8 * this.#room))
    this.digits = new Float64Array(new SharedArrayBuffer(8 * this.#room))
    this.places = new Uint8Array(new SharedArrayBuffer(this.#room))
  }

  /** The place of a new row, with room for it in every column. */
  next(): number {
    if (this.rows === this.#room) this.#grow()
    return this.rows++
  }

  #grow(): void {
    this.#room = Math.ceil(this.#room * 1.5)
    this.product = grow(this.product, (buffer) => new Int32Array(buffer), this.#room)
    this.outlet = grow(this.outlet, (buffer) => new Int32Array(buffer), this.#room)
    this.requested = grow(this.requested, (buffer) => new Float64Array(buffer), this.#room)
    this.limit = grow(this.limit, (buffer) => new Float64Array(buffer), this.#room)
    this.digits = grow(this.digits, (buffer) => new Float64Array(buffer), this.#room)
    this.places = grow(this.places, (buffer) => new Uint8Array(buffer), this.#room)
  }

  /** The columns built so far. */
  columns(): ClaimColumns {
    const { rows, product, outlet, requested, limit, digits, places } = this
    return { rows, product, outlet, requested, limit, digits, places }
  }
}

import qrcode from 'qrcode-generator'

/** A QR code as a drawing: so many modules wide and high, and the SVG path of its dark ones, strokes of one module's width. */
export type QrCode = { size: number; path: string }

/**
 * The code for an address. Of the correction levels the second: a seventh of it may be unreadable, as paper that is
 * carried about becomes; the levels above make it larger.
 */
export function qrCode(address: string): QrCode {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const size = code.getModuleCount()
  let path = ''
  // Where the pen stands: moves are relative, since the same few of them come again and again, and so cost few bytes.
  let [penX, penY] = [0, 0]
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!code.isDark(row, column)) continue
      const start = column
      while (column < size && code.isDark(row, column)) column += 1
      path += `m${start - penX} ${row - penY}h${column - start}`.replace(' -', '-')
      ;[penX, penY] = [column, row]
    }
  }
  return { size, path }
}

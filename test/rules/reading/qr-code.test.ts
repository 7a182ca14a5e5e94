import qrcode from 'qrcode-generator'
import { describe, expect, it } from 'vitest'
import { qrCode } from '@/lib/reading/paper/qr-code'

const ADDRESS =
  'https://manuals.example.gov.uk/hertfordshire/childrens-services/paper/12/children-missing-from-care'

/** The dark modules that a path draws, as "row column". */
function drawn(path: string): Set<string> {
  const dark = new Set<string>()
  let [x, y] = [0, 0]
  for (const [, dx = '', dy = '', run = ''] of path.matchAll(/m(-?\d+) ?(-?\d+)h(\d+)/g)) {
    x += Number(dx)
    y += Number(dy)
    for (let step = 0; step < Number(run); step += 1) dark.add(`${y} ${x + step}`)
    x += Number(run)
  }
  return dark
}

describe('the code of an address', () => {
  it('draws each dark module, and no other', () => {
    const { size, path } = qrCode(ADDRESS)
    const code = qrcode(0, 'M')
    code.addData(ADDRESS)
    code.make()
    const right = new Set<string>()
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1)
        if (code.isDark(row, column)) right.add(`${row} ${column}`)
    expect(drawn(path)).toEqual(right)
  })

  it('is small', () => {
    expect(qrCode(ADDRESS).path.length).toBeLessThan(4500)
  })
})

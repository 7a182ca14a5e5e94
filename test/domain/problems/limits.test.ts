import { describe, expect, it } from 'vitest'
import { countReport, REPORTS_PER_ADDRESS } from '@/lib/problems/report-limits'
import { mayKeepUnfound, UNFOUND_PER_ADDRESS } from '@/lib/terms/unfound-limits'

/** The addresses of one household or office by IPv6: they differ in their second half. */
const inOneNetwork = (network: string, count: number) =>
  Array.from({ length: count }, (_, at) => `2001:db8:${network}::${(at + 1).toString(16)}`)

describe('from one network, by however many of its addresses', () => {
  it('no more problems are reported in an hour than it may', async () => {
    for (const address of inOneNetwork('1:1', REPORTS_PER_ADDRESS)) expect(await countReport(address)).toBe(0)
    expect(await countReport('2001:db8:1:1:ffff::1')).toBeGreaterThan(0)
    expect(await countReport('2001:db8:1:2::1')).toBe(0)
  })

  it('no more searches that found nothing are kept in an hour than may be', async () => {
    for (const address of inOneNetwork('2:1', UNFOUND_PER_ADDRESS))
      expect(await mayKeepUnfound(address)).toBe(true)
    expect(await mayKeepUnfound('2001:db8:2:1:ffff::1')).toBe(false)
    expect(await mayKeepUnfound('2001:db8:2:2::1')).toBe(true)
  })
})

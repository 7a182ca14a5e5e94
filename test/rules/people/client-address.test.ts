import { describe, expect, it } from 'vitest'
import { addressGroup, clientAddress } from '@/lib/people/client-address'

describe('the address that a request came from', () => {
  it.each([
    ['the connection itself, where no proxy stands in front', '192.0.2.1', 0, '192.0.2.1'],
    [
      'what the one trusted proxy saw, not what the caller wrote before it',
      '10.9.9.9, 192.0.2.1',
      1,
      '192.0.2.1',
    ],
    ['what the outer of two trusted proxies saw', '10.9.9.9, 192.0.2.1, 198.51.100.7', 2, '192.0.2.1'],
    ['without the port that a proxy adds', '10.9.9.9, 192.0.2.1:50123', 1, '192.0.2.1'],
    ['without the port of an IPv6 address', '[2001:db8::1]:50123', 1, '2001:db8::1'],
    ['unknown, where fewer proxies answered than are trusted', '192.0.2.1', 2, 'unknown'],
    ['unknown, where nothing is said', undefined, 1, 'unknown'],
  ])('is %s', (_words, header, trusted, address) => {
    expect(clientAddress(header, trusted)).toBe(address)
  })
})

describe('attempts are counted', () => {
  it.each([
    ['for an IPv4 address by itself', '192.0.2.1', '192.0.2.1'],
    ['for an IPv4 address written as IPv6 as the same', '::ffff:192.0.2.1', '192.0.2.1'],
    ['for an IPv6 address by its /64', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['for another of the same /64 as the same', '2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['for a shortened address by its zeros', '2001:db8::1', '2001:db8:0:0::/64'],
    ['for this machine', '::1', '0:0:0:0::/64'],
    ['for an unknown caller under one name', 'unknown', 'unknown'],
  ])('%s', (_words, address, group) => {
    expect(addressGroup(address)).toBe(group)
  })
})

import { expect, test } from 'vitest'
import { printSignIns, readSignIns } from '@/prisma/demonstration/sign-ins'

test('the table of accounts reads back as the accounts, and says where they are refused', () => {
  const signIns = [
    { email: 'administrator@chapterhouse.example', name: 'Administrator', password: 'abcd-efgh-2345-6789' },
    { email: 'author@kent.example', name: 'Author, Kent', password: 'zyxw-vuts-rqpn-mkji' },
  ]
  const table = printSignIns(signIns)
  expect(readSignIns(table)).toEqual(signIns)
  expect(table).toContain('refused where this installation can be reached from other machines')
})

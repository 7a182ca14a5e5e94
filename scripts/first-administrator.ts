import { issueFirstAdministratorLink } from '@/lib/people/first-administrator'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { environment } from '@/lib/platform/environment'

// Prints the one-time link for the first administrator of an installation, or nothing if it has one.
const link = await issueFirstAdministratorLink()
if (link) {
  const address = new URL('/first-administrator', environment().NEXTAUTH_URL)
  address.searchParams.set('token', link.token)
  console.log(
    `There is no administrator yet. This link makes one; it works once, until ${longDateAndTime(link.expiresAt)}:`,
  )
  console.log(address.href)
}
await database().$disconnect()

import { Tag } from '@/components/ui/tag'
import type { AccountRow } from '@/lib/people/queries'

/** What an administrator should know of an account at a glance. */
export function AccountTags({ account }: { account: AccountRow }) {
  return (
    <span className="ch-tags">
      {account.deactivatedAt && <Tag kind="stopped">Deactivated</Tag>}
      {!account.deactivatedAt && !account.hasPassword && <Tag kind="waiting">No password yet</Tag>}
      {!account.deactivatedAt && account.hasPassword && <Tag kind="done">In use</Tag>}
      {account.administrator && <Tag kind="new">Administrator</Tag>}
      {account.demonstration && <Tag>Demonstration</Tag>}
    </span>
  )
}

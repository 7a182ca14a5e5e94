import { Refusal } from '@/components/ui/refusal'

/** The 404 page of the workspace. */
export default function WorkspaceNotFound() {
  return (
    <Refusal
      title="There is no such page"
      reason="Nothing is at this address, or nothing that you may see. If you followed a link, what it led to may have been removed."
    />
  )
}

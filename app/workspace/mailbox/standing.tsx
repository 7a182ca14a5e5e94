import { Tag, type TagKind } from '@/components/ui/tag'
import {
  MESSAGE_WORDS,
  type MessageAsItStands,
  type MessageStanding,
  messageStanding,
} from '@/lib/notifications/message-standing'

const kinds: Record<MessageStanding, TagKind> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'done',
  kept: 'quiet',
  failed: 'stopped',
  unknown: 'stopped',
}

/** Where a message stands, in a word or two. */
export function MessageStandingTag({ message }: { message: MessageAsItStands }) {
  const standing = messageStanding(message, new Date())
  return <Tag kind={kinds[standing]}>{MESSAGE_WORDS[standing]}</Tag>
}

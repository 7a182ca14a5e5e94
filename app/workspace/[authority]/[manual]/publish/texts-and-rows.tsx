import { AppendixPreview } from '@/components/releases/appendix-preview'
import { ChangedChapters } from '@/components/releases/changed-chapters'
import { SendBack } from '@/components/releases/send-back'
import { database } from '@/lib/platform/database'
import { contentsPage } from '@/lib/platform/workspace-addresses'
import type { AppendixChange } from '@/lib/reading/amendments/appendix'
import type { ReleaseEffect } from '@/lib/releases/effect'
import { comingTexts } from '@/lib/releases/queries/effect-texts'
import { sendBack } from './actions'
import { previewAppendix } from './preview-appendix'

/** The texts that readers get and the rows of the Amendments, each with the way to have it put right. */
export async function TextsAndRows(props: { effect: ReleaseEffect; mayPublish: boolean; page: string }) {
  const { effect, mayPublish, page } = props
  const texts = await comingTexts(database(), effect)
  const choices = await previewAppendix(effect)
  const sendBackOf = (chapterId: string | null) => {
    const coming = effect.coming.find((one) => one.chapterId === chapterId)
    const chapter = effect.next.chapters.get(chapterId ?? '')
    if (!mayPublish || !coming || !chapter?.revision) return null
    const { id: revisionId, contentHash } = chapter.revision
    return <SendBack {...{ revisionId, contentHash, page }} title={chapter.title} action={sendBack} />
  }
  return (
    <>
      <ChangedChapters
        effect={effect}
        texts={texts}
        mayPublish={mayPublish}
        sendBack={({ chapterId }) => sendBackOf(chapterId)}
      />
      {choices && (
        <AppendixPreview
          choices={choices}
          number={effect.number}
          putRight={(change) =>
            WITH_TEXT.includes(change.kind) ? (
              sendBackOf(change.chapterId)
            ) : (
              <ChangeInContents effect={effect} />
            )
          }
        />
      )}
    </>
  )
}

/** The kinds of row whose words came with a version of the chapter. */
const WITH_TEXT: readonly AppendixChange['kind'][] = ['new', 'updated', 'reinstated']

/** Of a row that comes of a change of the contents: there is no version to send back. */
function ChangeInContents({ effect }: { effect: ReleaseEffect }) {
  return (
    <p className="ch-change__date">
      <a className="govuk-link" href={contentsPage(effect.manual)}>
        Change it in the contents
      </a>
    </p>
  )
}

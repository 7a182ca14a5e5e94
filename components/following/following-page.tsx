import { type FrameProps, PageFrame } from '@/components/reader/frame/page-frame'
import { type FollowedRow, type Following, FREQUENCY_WORDS } from '@/lib/followers/following'
import { contentsAddress, followAddress } from '@/lib/reading/addresses/addresses'

/** What was done on the page a moment ago. */
export type FollowingDone = 'confirmed' | 'changed' | 'stopped'

const doneWords: Record<FollowingDone, string> = {
  confirmed: 'It is confirmed. You are told of changes from now on.',
  changed: 'It is changed.',
  stopped: 'It is stopped. Nothing more is sent to you about it.',
}

/** What a follower's link opens: first to confirm, then all that they follow of the manual, to change or stop. */
export function FollowingPage(
  props: FrameProps & { following: Following; done: FollowingDone | null; problem?: string },
) {
  const { following, done, problem } = props
  const title = titles[following.standing]
  return (
    <PageFrame {...props} title={title} path={null} canonical={null}>
      <main id="main" className="follow">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body">
          {following.manualName}, {following.authorityName}
        </p>
        {problem && (
          <p className="ask__problem" role="alert">
            {problem}
          </p>
        )}
        {done && (
          <p className="govuk-body follow__done" role="status">
            {doneWords[done]}
          </p>
        )}
        {following.standing === 'unconfirmed' && <ToConfirm own={following.own} />}
        {following.standing === 'late' && (
          <p className="govuk-body">
            A link confirms for 7 days, and can be used to stop before that. You follow nothing by this one.
          </p>
        )}
        {following.standing === 'confirmed' && <Followed following={following} />}
        <Ways following={following} />
      </main>
    </PageFrame>
  )
}

const titles: Record<Following['standing'], string> = {
  unconfirmed: 'Confirm that you want to follow',
  late: 'This link is too old',
  confirmed: 'What you follow',
}

function ToConfirm({ own }: { own: FollowedRow }) {
  return (
    <>
      <p className="govuk-body">
        You get e-mails about changes of {own.what}, {FREQUENCY_WORDS[own.frequency]}.
      </p>
      <div className="follow__ways">
        <Act act="confirm" row={own} button="Confirm" />
        <Act act="stop" row={own} button="I did not ask for this" quiet />
      </div>
    </>
  )
}

function Followed({ following: { followed, own } }: { following: Following }) {
  if (followed.length === 0)
    return <p className="govuk-body">You follow nothing of this manual. Nothing is sent to you about it.</p>
  const rows = [...followed].sort(
    (one, other) => Number(other.followerId === own.followerId) - Number(one.followerId === own.followerId),
  )
  return (
    <ul className="govuk-list">
      {rows.map((row) => (
        <li key={row.followerId} className="follow__row">
          <p className="follow__what">Changes of {row.what}</p>
          <div className="follow__ways">
            <Change row={row} />
            <Act act="stop" row={row} button="Stop these e-mails" quiet />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Change({ row }: { row: FollowedRow }) {
  const id = `frequency-${row.followerId}`
  return (
    <form method="post" className="follow__change">
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="follower" value={row.followerId} />
      <div>
        <label className="govuk-label" htmlFor={id}>
          How often<span className="govuk-visually-hidden"> you are told of changes of {row.what}</span>
        </label>
        <select className="govuk-input follow__select" id={id} name="frequency" defaultValue={row.frequency}>
          <option value="immediate">As soon as something is published</option>
          <option value="weekly">Once a week, on Monday morning; urgent notices at once</option>
        </select>
      </div>
      <button type="submit" className="govuk-button">
        Change<span className="govuk-visually-hidden"> how often: {row.what}</span>
      </button>
    </form>
  )
}

function Act(props: { act: 'confirm' | 'stop'; row: FollowedRow; button: string; quiet?: boolean }) {
  const { act, row, button, quiet } = props
  return (
    <form method="post">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="follower" value={row.followerId} />
      <button type="submit" className={`govuk-button${quiet ? ' govuk-button--secondary' : ''}`}>
        {button}
        {act === 'stop' && <span className="govuk-visually-hidden">: {row.what}</span>}
      </button>
    </form>
  )
}

function Ways({ following: { manual, manualName } }: { following: Following }) {
  if (!manual)
    return (
      <p className="govuk-body">This manual is not open to everybody now, so nothing is sent about it.</p>
    )
  const place = { ...manual, at: 'current' as const }
  return (
    <p className="govuk-body foot__ways">
      <a href={followAddress(place)}>Follow something else</a>{' '}
      <a href={contentsAddress(place)}>Contents of {manualName}</a>
    </p>
  )
}

/** What is said of a link that leads nowhere: made up, or of somebody who stopped a while ago. */
export function NoFollowingPage(props: FrameProps) {
  return (
    <PageFrame {...props} title="This link leads nowhere" path={null} canonical={null}>
      <main id="main" className="follow">
        <h1 className="govuk-heading-xl">This link leads nowhere</h1>
        <p className="govuk-body">
          It may not be whole, or what it was for has stopped. If you still get e-mails, use the link in the
          newest of them.
        </p>
      </main>
    </PageFrame>
  )
}

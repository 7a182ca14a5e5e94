import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { environment, isLoopback } from './environment'

/** The mail server of this installation, and whom its e-mails come from. */
export type MailServer = { url: string; from: string }

/**
 * One e-mail in plain text. `id` is the message's own: handed over twice, it is recognisably the same. `stopAddress` is
 * where whoever gets it stops such e-mails with one click (RFC 8058); null for those that are not sent to a list.
 */
export type Mail = { id: string; to: string; subject: string; text: string; stopAddress?: string | null }

/**
 * What became of handing an e-mail over. `refused` for certain did not go out: `forNow` if it may go later, `reached`
 * false if the server could not be spoken to at all. `unknown`: the whole text was handed over, and no answer came.
 */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'refused'; forNow: boolean; reached: boolean; problem: string }
  | { outcome: 'unknown'; problem: string }

/** Milliseconds that the mail server has for each thing: to be connected to, to greet, to answer. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
}

/** The mail server that the environment names; null where none is set up, and e-mails are kept to be read here. */
export function mailServer(): MailServer | null {
  const { CHAPTERHOUSE_SMTP_URL: url, CHAPTERHOUSE_MAIL_FROM: from } = environment()
  return url && from ? { url, from } : null
}

/** Hands one e-mail to the mail server; never throws for what the server or the way to it does. */
export async function deliver(server: MailServer, mail: Mail): Promise<Delivery> {
  const composer = new MailComposer({
    from: server.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.id}@${new URL(server.url).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.stopAddress ? stopHeaders(mail.stopAddress) : {}),
    },
    // An e-mail of ours is words alone: nothing is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const { from, to } = composer.getEnvelope()
  const content = await composer.build()
  let handedOver = false
  // Read only when the server has asked for the text.
  const text = new Readable({
    read() {
      handedOver = true
      this.push(content)
      this.push(null)
    },
  })
  const connection = new SMTPConnection(optionsOf(server.url))
  try {
    await send(connection, server.url, { from: from || '', to }, text)
    return { outcome: 'sent' }
  } catch (error) {
    return deliveryOf(error as SMTPConnection.SMTPError, handedOver)
  } finally {
    connection.close()
  }
}

/** As they are: an address that is folded or encoded is none to the programs that look for it. */
function stopHeaders(address: string) {
  return {
    'List-Unsubscribe': { prepared: true, value: `<${address}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function optionsOf(address: string): SMTPConnection.Options {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  return {
    ...patience,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password goes over no line that others can read.
    requireTLS: !secure && url.username !== '' && !isLoopback(url.hostname),
  }
}

function send(
  connection: SMTPConnection,
  address: string,
  envelope: SMTPConnection.Envelope,
  text: Readable,
): Promise<void> {
  const url = new URL(address)
  const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return new Promise((resolve, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('The mail server closed the connection.')))
    const hand = () => connection.send(envelope, text, (error) => (error ? reject(error) : resolve()))
    connection.connect((error) => {
      if (error) reject(error)
      else if (url.username === '') hand()
      else connection.login({ credentials }, (refusal) => (refusal ? reject(refusal) : hand()))
    })
  })
}

/** What an error says of the e-mail itself: only an answer of 5 to its addresses or its text is the last word. */
function deliveryOf(error: SMTPConnection.SMTPError, handedOver: boolean): Delivery {
  const problem = error.message.replaceAll(/\s+/g, ' ').trim().slice(0, 500)
  const { responseCode = 0, code } = error
  if (handedOver && responseCode === 0) return { outcome: 'unknown', problem }
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  return {
    outcome: 'refused',
    forNow: !aboutTheMail || responseCode < 500,
    reached: aboutTheMail,
    problem,
  }
}

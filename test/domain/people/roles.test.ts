import { describe, expect, it } from 'vitest'
import { deactivateAccount, grantRole, revokeRole } from '@/lib/people/commands'
import { authorise, authoriseInstallation } from '@/lib/people/permissions'
import { account, accounts, authoritiesForRoles } from '@/lib/people/queries'
import { database } from '@/lib/platform/database'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { anAdministrator, anAuthority, aPerson } from '../people'

describe('a role', () => {
  it('counts from the next command after it was granted, until it is revoked', async () => {
    const authority = await anAuthority()
    const person = await aPerson(authority)
    const { actor } = await anAdministrator()
    const membership = { userId: person.userId, authorityId: authority.id, role: 'author' } as const
    const asks = () => authorise(database(), person.actor, 'saveRevision', authority.id)

    await expect(asks()).rejects.toThrow('You have no role in this authority')
    await grantRole(actor, membership)
    expect(await asks()).toMatchObject({ authorityId: authority.id, userId: person.userId })
    await revokeRole(actor, membership)
    await expect(asks()).rejects.toBeInstanceOf(Forbidden)
  })

  it('is recorded in the chain of its authority, once however often it is granted', async () => {
    const authority = await anAuthority()
    const person = await aPerson(null)
    const { actor, userId } = await anAdministrator()
    const membership = { userId: person.userId, authorityId: authority.id, role: 'publisher' } as const
    await grantRole(actor, membership)
    await grantRole(actor, membership)
    await revokeRole(actor, membership)
    await revokeRole(actor, membership)
    const events = await database().auditEvent.findMany({
      where: { authorityId: authority.id },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ action, actorId, details }) => [action, actorId, details])).toEqual([
      ['grantRole', userId, { role: 'publisher' }],
      ['revokeRole', userId, { role: 'publisher' }],
    ])
  })

  it('refuses a deactivated account', async () => {
    const authority = await anAuthority()
    const person = await aPerson(null)
    const { actor } = await anAdministrator()
    await deactivateAccount(actor, { userId: person.userId })
    const grant = grantRole(actor, { userId: person.userId, authorityId: authority.id, role: 'author' })
    await expect(grant).rejects.toBeInstanceOf(Blocked)
  })

  it('refuses an account or an authority that is not there', async () => {
    const authority = await anAuthority()
    const person = await aPerson(null)
    const { actor } = await anAdministrator()
    const nowhere = { userId: person.userId, authorityId: crypto.randomUUID(), role: 'author' } as const
    const nobody = { userId: crypto.randomUUID(), authorityId: authority.id, role: 'author' } as const
    await expect(grantRole(actor, nowhere)).rejects.toBeInstanceOf(NotFound)
    await expect(grantRole(actor, nobody)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('authorise', () => {
  it('refuses a role that counts in another authority only', async () => {
    const own = await anAuthority()
    const other = await anAuthority()
    const person = await aPerson(own, 'author', 'approver', 'publisher')
    await expect(authorise(database(), person.actor, 'readWorkspace', other.id)).rejects.toThrow(
      'You have no role in this authority',
    )
  })

  it('refuses another role of the same authority, and says whose the command is', async () => {
    const authority = await anAuthority()
    const person = await aPerson(authority, 'author')
    await expect(authorise(database(), person.actor, 'publishRelease', authority.id)).rejects.toThrow(
      'This is for a publisher of this authority. Your role here is author.',
    )
  })

  it('refuses an administrator who has no role, also to read drafts', async () => {
    const authority = await anAuthority()
    const { actor } = await anAdministrator()
    await expect(authorise(database(), actor, 'readWorkspace', authority.id)).rejects.toBeInstanceOf(
      Forbidden,
    )
  })

  it('refuses the console what a person answers for', async () => {
    const authority = await anAuthority()
    const asks = authorise(database(), { kind: 'console' }, 'approveRevision', authority.id)
    await expect(asks).rejects.toThrow('not from the console')
  })

  it('refuses the accounts to people who are no administrators', async () => {
    const person = await aPerson(await anAuthority(), 'author', 'approver', 'publisher')
    await expect(authoriseInstallation(database(), person.actor, 'createAccount')).rejects.toThrow(
      'This is for an administrator',
    )
    await expect(accounts(database(), person.actor)).rejects.toBeInstanceOf(Forbidden)
    await expect(account(database(), person.actor, person.userId)).rejects.toBeInstanceOf(Forbidden)
    await expect(authoritiesForRoles(database(), person.actor)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('the list of accounts', () => {
  it('shows roles by authority, and deactivated accounts last', async () => {
    const authority = await anAuthority({ name: 'Council of Lists' })
    const person = await aPerson(authority, 'approver', 'author')
    const gone = await aPerson(null)
    const { actor } = await anAdministrator()
    await deactivateAccount(actor, { userId: gone.userId })
    const rows = await accounts(database(), actor)
    expect(rows.at(-1)).toMatchObject({ deactivatedAt: expect.any(Date) })
    expect(rows.find(({ id }) => id === person.userId)).toMatchObject({
      hasPassword: false,
      roles: [
        { role: 'author', authorityName: 'Council of Lists' },
        { role: 'approver', authorityName: 'Council of Lists' },
      ],
    })
    expect(JSON.stringify(rows)).not.toContain('passwordHash')
  })

  it('knows no account at an address that is no id', async () => {
    const { actor } = await anAdministrator()
    await expect(account(database(), actor, 'new')).rejects.toBeInstanceOf(NotFound)
  })
})

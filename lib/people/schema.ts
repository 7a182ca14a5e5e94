import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'
import { PASSWORD_LENGTH } from './passwords'

const email = typedWords('Enter an e-mail address')
  .trim()
  .toLowerCase()
  .max(254, 'Enter an e-mail address of at most 254 characters')
  .pipe(z.email('Enter an e-mail address, like name@council.example'))

const name = typedWords('Enter a name')
  .trim()
  .min(1, 'Enter a name')
  .max(120, 'Enter a name of at most 120 characters')

const role = z.enum(['author', 'approver', 'publisher', 'staff'], 'Choose a role')

/** A password that is being chosen. One that is being checked is only bounded: see signInSchema. */
export const newPassword = typedWords('Enter a password')
  .min(PASSWORD_LENGTH.least, `Enter a password of at least ${PASSWORD_LENGTH.least} characters`)
  .max(PASSWORD_LENGTH.most, `Enter a password of at most ${PASSWORD_LENGTH.most} characters`)
  .refine(
    (password) => new Set(password).size >= 5,
    'Enter a password that is not the same few characters over and over',
  )

/** What the sign-in form sends. Bounded, so that nobody makes the server hash a megabyte. */
export const signInSchema = z.object({
  email: typedWords().trim().toLowerCase().max(254),
  password: typedWords().max(PASSWORD_LENGTH.most),
})

/** A new account. Only the console may give the password, or mark an account as the demonstration's. */
export const createAccountSchema = z.object({
  email,
  name,
  administrator: z.boolean().default(false),
  demonstration: z.boolean().default(false),
  password: newPassword.optional(),
})

/** An account that something is done to. */
export const accountSchema = z.object({ userId: z.uuid() })

/** A role of a person in an authority. */
export const membershipSchema = z.object({
  userId: z.uuid('Choose a person'),
  authorityId: z.uuid('Choose an authority'),
  role,
})

/** A one-time link that was opened, and the password chosen there. */
export const setPasswordSchema = z.object({ token: typedWords().max(400), password: newPassword })

/** A person's own change of password. */
export const changePasswordSchema = z.object({
  currentPassword: typedWords('Enter your current password').max(PASSWORD_LENGTH.most),
  password: newPassword,
})

/** What the first administrator of an installation sends, from the one-time link. */
export const firstAdministratorSchema = z.object({
  token: typedWords().max(400),
  email,
  name,
  password: newPassword,
})

/** How much a person wants to be told by e-mail. */
export const emailsWantedSchema = z.object({
  emails: z.enum(['all', 'reminders', 'none'], 'Choose what you are told by e-mail'),
})

import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@/lib/people/permissions'

/** A command as the table calls it: whatever it takes and gives. */
export type Command = (actor: Actor, input: unknown) => Promise<unknown>

/** recordEvent is part of every command's transaction, and is called by nobody else. */
const noCommands = ['lib/audit/commands.ts']

/** Every exported function of lib/<room>/commands.ts and lib/<room>/commands/<verb-phrase>.ts, by its name. */
export async function commandsOfTheCode(): Promise<Map<string, Command>> {
  const commands = new Map<string, Command>()
  for (const file of commandFiles()) {
    const exported: Record<string, unknown> = await import(path.resolve(file))
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value !== 'function') continue
      if (commands.has(name)) throw new Error(`Two commands are called ${name}`)
      commands.set(name, value as Command)
    }
  }
  return commands
}

function commandFiles(): string[] {
  return readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .map((file) => `lib/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /^lib\/[^/]+\/(commands|commands\/[^/]+)\.ts$/.test(file))
    .filter((file) => !noCommands.includes(file))
    .sort()
}

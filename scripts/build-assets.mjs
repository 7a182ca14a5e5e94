import { buildAssets } from './steps/assets.mjs'
import { command } from './steps/processes.mjs'

// Makes what readers' pages link to; start, dev and test do it by themselves.
await command(buildAssets)

import process from 'node:process'

// Loaded into the server before anything else: a start that was killed outright leaves no server behind on its port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))

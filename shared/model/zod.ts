import { config } from 'zod'

// zod builds faster parsers with `new Function`, which the window's content security policy forbids; off before any schema is made.
config({ jitless: true })

export { z } from 'zod'

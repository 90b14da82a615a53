/** The two names that cross between preload and main. */
export const CALL_CHANNEL = 'tributary:call'
export const EVENT_CHANNEL = 'tributary:event'

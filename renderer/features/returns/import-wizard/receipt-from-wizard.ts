/** What the wizard tells the receipt it leads to, beside the address: `navigate(paths.receipt(…), { state: FROM_WIZARD })`. The steps then stand above it. */
export const FROM_WIZARD = { from: 'wizard' } as const

export const cameFromWizard = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'from' in state && state.from === FROM_WIZARD.from

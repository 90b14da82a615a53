import { describe, expect, it } from 'vitest'

import {
  CONTENT_SECURITY_POLICY,
  PREVIEW_CONTENT_SECURITY_POLICY,
  windowHeaders,
} from '../../../electron/window-policy.ts'

const directivesOf = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('the policy of the window', () => {
  const policy = directivesOf(CONTENT_SECURITY_POLICY)

  it('allows nothing by default, and no connection at all', () => {
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('connect-src')).toBe("'none'")
  })

  it('runs scripts and styles from the program alone, never inline and never evaluated', () => {
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('style-src')).toBe("'self'")
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe')
  })

  it('names no other place', () => {
    for (const value of policy.values()) expect(value).toMatch(/^('none'|'self'|'self' data:)$/)
  })

  it('says of every kind of thing that does not fall back to default-src that it is refused', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name)).toBe("'none'")
  })

  it('differs from the preview’s in connect-src and in nothing else', () => {
    const preview = directivesOf(PREVIEW_CONTENT_SECURITY_POLICY)
    expect([...preview.keys()]).toEqual([...policy.keys()])
    expect([...preview].filter(([name, value]) => policy.get(name) !== value)).toEqual([['connect-src', "'self'"]])
  })

  it('is sent with headers that refuse sniffing, framing, referrers, caching and every feature a page can ask for', () => {
    const headers = windowHeaders()
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['permissions-policy']?.split(', ').every((feature) => feature.endsWith('=()'))).toBe(true)
  })
})

/**
 * What the window may load and do. Sent with every answer of the app's own scheme; the browser suite runs under the very same.
 * `require-trusted-types-for` was tried: all rooms keep it but the timeline, because vis-timeline empties its elements through innerHTML.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
  'worker-src': "'none'",
  'manifest-src': "'none'",
  'media-src': "'none'",
}

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

export const CONTENT_SECURITY_POLICY = written(directives)

/** The preview has no preload, so its door is a request to its own host: the one difference from the policy above. */
export const PREVIEW_CONTENT_SECURITY_POLICY = written({ ...directives, 'connect-src': "'self'" })

/** Every feature a page could ask for is refused before a person could be asked. */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** All headers of an answer but its type. */
export const windowHeaders = (contentSecurityPolicy = CONTENT_SECURITY_POLICY): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})

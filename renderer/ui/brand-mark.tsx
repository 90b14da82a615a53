/** Several streams, one river. */
export const BrandMark = ({ size = 24 }: { readonly size?: number }) => (
  <svg
    className="brand-mark"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.25"
    strokeLinecap="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M12 22V12" />
    <path d="M4 3c0 6 8 4 8 10" />
    <path d="M20 3c0 6-8 4-8 10" />
    <path d="M12 2.5V6" />
  </svg>
)

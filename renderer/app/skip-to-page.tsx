import { words } from '../strings/en-GB.ts'
import './skip-to-page.css'

/** First stop of the Tab key: past the rooms, into the page. A button, because the address is the router's. */
export const SkipToPage = () => (
  <button
    type="button"
    className="skip no-print"
    onClick={() => document.querySelector<HTMLElement>('#page')?.focus({ preventScroll: false })}
  >
    {words.app.skip}
  </button>
)

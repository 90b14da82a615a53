import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// before the components, so that their own styles have the last word over the page's
import './ui/tokens.css'
import './ui/base.css'
import { App } from './app/app.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { RouterProvider } from 'react-router'
import { useEvent } from './events.ts'
import { Gate } from './gate.tsx'
import { KeptWords } from './kept-words.tsx'
import { makeQueryClient } from './query-client.ts'
import { makeWindowRouter } from './routes.tsx'

export const App = () => {
  const [client] = useState(makeQueryClient)
  const [router] = useState(makeWindowRouter)
  // what was searched for is gone with the rest; where the person was is an id and stays
  useEvent('locked', () => void router.navigate({ pathname: router.state.location.pathname }, { replace: true }))
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={client}>
        <Gate>
          <KeptWords>
            <RouterProvider router={router} />
          </KeptWords>
        </Gate>
      </QueryClientProvider>
    </I18nProvider>
  )
}

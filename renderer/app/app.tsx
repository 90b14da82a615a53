import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { RouterProvider } from 'react-router'
import { Gate } from './gate.tsx'
import { KeptWords } from './kept-words.tsx'
import { makeQueryClient } from './query-client.ts'
import { makeWindowRouter } from './routes.tsx'

export const App = () => {
  const [client] = useState(makeQueryClient)
  const [router] = useState(makeWindowRouter)
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

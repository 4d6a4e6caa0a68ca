import './strictZod'
import '@fontsource-variable/inter/index.css'
import '@fontsource/ibm-plex-mono/400.css'
import '@fontsource/ibm-plex-mono/500.css'
import '@fontsource/ibm-plex-mono/600.css'
import './ui/tokens.css'
import './ui/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { keptLook, showLook } from './frame/look'
import { watchRequests } from './frame/requests'
import { connectHost } from './host'
import { makeOpening } from './store/opening'
import { StatusProvider } from './ui/Status'

watchRequests()
showLook(keptLook())

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const host = await connectHost()
createRoot(root).render(
  <CSPProvider disableStyleElements>
    <StatusProvider>
      <App opening={makeOpening(host)} />
    </StatusProvider>
  </CSPProvider>,
)

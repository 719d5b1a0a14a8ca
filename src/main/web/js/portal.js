/** Public pages: everything works without this script, it makes things pleasant. */
import { favourites } from './parts/favourites.js'
import { forms } from './parts/forms.js'
import { offline } from './parts/offline.js'
import { suggest } from './parts/suggest.js'
import { theme } from './parts/theme.js'
import { toggle } from './parts/toggle.js'
import { tools } from './parts/tools.js'

theme()
toggle()
forms()
favourites()
suggest()
tools()
offline()

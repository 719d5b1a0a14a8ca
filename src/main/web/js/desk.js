/** The back office: htmx for parts of pages, and the manners of a desk. */
import htmx from 'htmx.org'
import { csrf } from './parts/csrf.js'
import { drafts } from './parts/draft.js'
import { editor } from './parts/editor.js'
import { forms } from './parts/forms.js'
import { keys } from './parts/keys.js'
import { rows } from './parts/rows.js'
import { suggest } from './parts/suggest.js'
import { theme } from './parts/theme.js'
import { toggle } from './parts/toggle.js'
import { tools } from './parts/tools.js'

/* The page says the same in <meta name="htmx-config">; said twice, so that a forgotten meta element breaks nothing. */
Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0, selfRequestsOnly: true, scrollBehavior: 'auto' })
document.addEventListener('htmx:configRequest', ({ detail }) => Object.assign(detail.headers, csrf()))
/* A refusal (422) or a lost race (409) is an answer for the reader, not an error. */
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if ([409, 422].includes(detail.xhr.status)) { detail.shouldSwap = true; detail.isError = false }
})

theme()
toggle()
forms()
drafts()
editor()
keys()
rows()
suggest()
tools()

import { all, fill } from './dom.js'
import { csrf } from './csrf.js'
import { isChanged, settle } from './forms.js'

const EVERY = 20000

/** `form[data-draft]` saves itself while someone writes, and says when. The real »Sichern« button stays what counts. */
export function drafts() {
  const saved = new WeakMap()
  const busy = new WeakSet()
  const save = async (form) => {
    if (busy.has(form) || !isChanged(form) || !form.isConnected) return
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    if (saved.get(form) === body.toString()) return
    const state = form.querySelector('[data-draft-state]')
    const tell = (text, failed) => { if (state && text) { state.textContent = text; state.classList.toggle('risk', failed) } }
    busy.add(form)
    try {
      const answer = await fetch(form.dataset.draftUrl, { method: 'POST', body, headers: csrf(), redirect: 'error' })
      if (!answer.ok) throw new Error(answer.status)
      saved.set(form, body.toString())
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(new Date())
      tell(fill(form.dataset.draftSaved ?? '', { time }), false)
      const now = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
      if (now.toString() === body.toString()) settle(form)
    } catch { tell(form.dataset.draftFailed, true) }
    busy.delete(form)
  }
  all('[data-draft-state]').forEach((state) => state.setAttribute('role', 'status'))
  const round = () => all('form[data-draft]').forEach(save)
  setInterval(round, EVERY)
  document.addEventListener('visibilitychange', () => { if (document.hidden) round() })
}

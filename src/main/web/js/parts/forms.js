import { all, on } from './dom.js'

const changed = new WeakSet()
const guarded = () => all('form[data-guard]').some((form) => changed.has(form))
export const isChanged = (form) => changed.has(form)
export const settle = (form) => changed.delete(form)

/** `form[data-guard]` warns before unsaved words are lost; `form[data-confirm]` asks before it sends. */
export function forms() {
  on('input', 'form', (form) => changed.add(form))
  on('change', 'form', (form) => changed.add(form))
  on('reset', 'form', (form) => changed.delete(form))
  addEventListener('beforeunload', (event) => { if (guarded()) event.preventDefault() })

  document.addEventListener('submit', async (event) => {
    const form = event.target
    const question = event.submitter?.dataset.confirm ?? form.dataset.confirm
    if (question && !form.hasAttribute('data-confirmed')) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (await ask(question, form.dataset.yes, form.dataset.no, event.submitter)) {
        form.setAttribute('data-confirmed', '')
        form.requestSubmit(event.submitter ?? undefined)
        form.removeAttribute('data-confirmed')
      }
      return
    }
    changed.delete(form)
  }, true)
}

/** A question with two buttons; the words come from the form (yes defaults to the pressed button's own). */
function ask(question, yes, no, submitter) {
  yes ??= submitter?.textContent.trim()
  if (!yes || !no || !window.HTMLDialogElement) return Promise.resolve(confirm(question))
  const dialog = document.createElement('dialog')
  dialog.className = 'ask-first'
  const words = document.createElement('p')
  words.id = 'ask-first'
  words.textContent = question
  dialog.setAttribute('aria-labelledby', words.id)
  const row = document.createElement('div')
  row.className = 'row'
  const button = (text, value, look) => {
    const b = document.createElement('button')
    b.type = 'button'
    b.className = look
    b.textContent = text
    b.addEventListener('click', () => dialog.close(value))
    row.append(b)
    return b
  }
  button(yes, 'yes', submitter?.matches('.danger') ? 'btn danger' : 'btn solid')
  const second = button(no, '', 'btn')
  dialog.append(words, row)
  document.body.append(dialog)
  dialog.showModal()
  second.focus()
  return new Promise((done) => dialog.addEventListener('close', () => {
    done(dialog.returnValue === 'yes')
    dialog.remove()
    submitter?.focus()
  }))
}

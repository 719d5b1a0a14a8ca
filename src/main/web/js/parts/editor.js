import { all, on } from './dom.js'

/** Marks around the chosen words of a text field, and rows of fields that come and go. */
export function editor() {
  all('.bar[data-editor]').forEach((bar) => { bar.hidden = false })
  on('click', '[data-editor] [data-mark]', (button) => {
    const field = document.getElementById(button.closest('[data-editor]').dataset.editor)
    if (field) mark(field, button.dataset.mark, button.dataset.words ?? '')
  })

  on('click', '[data-add-row]', (button, event) => {
    const group = button.dataset.addRow
    const place = button.form?.querySelector(`[data-rows="${group}"]`)
    const pattern = button.form?.querySelector(`template[data-row="${group}"]`)
    if (!place || !pattern) return
    event.preventDefault()
    const numbers = all('[data-row-of]', place).map((row) => Number(row.dataset.rowOf.split('.').pop())).filter(Number.isFinite)
    const number = Math.max(-1, ...numbers) + 1
    const box = document.createElement('template')
    box.innerHTML = pattern.innerHTML.replaceAll(`${group}.__`, `${group}.${number}`)
    const row = box.content.firstElementChild
    place.append(row)
    row.querySelector('input, select')?.focus()
  })
  on('click', '[data-drop-row]', (button, event) => {
    const row = button.closest('[data-row-of]')
    const form = button.form
    if (!row || !form) return
    event.preventDefault()
    const next = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    form.dispatchEvent(new Event('change', { bubbles: true }));
    (next?.querySelector('input, select') ?? form.querySelector('[data-add-row]'))?.focus()
  })
}

function mark(field, kind, words) {
  const { selectionStart: start, selectionEnd: end, value } = field
  const chosen = value.slice(start, end)
  field.focus()
  if (kind === 'strong' || kind === 'em') {
    const sign = kind === 'strong' ? '**' : '__'
    put(field, sign + chosen + sign, start, end, start + 2, end + 2)
  } else if (kind === 'link') {
    const text = chosen || words
    const address = start + text.length + 3
    put(field, `[${text}](https://)`, start, end, address, address + 8)
  } else {
    const from = value.lastIndexOf('\n', start - 1) + 1
    const lines = value.slice(from, end).split('\n')
    const sign = { heading: () => '# ', list: () => '- ', steps: (n) => `${n + 1}. ` }[kind]
    const marked = lines.map((line, n) => sign(n) + line.replace(/^(#{1,6}|[-*•]|\d{1,2}\.)\s+/, '')).join('\n')
    put(field, marked, from, end, from + marked.length, from + marked.length)
  }
}

/** Through the browser, so that »undo« takes it back. */
function put(field, text, from, to, chooseFrom, chooseTo) {
  field.setSelectionRange(from, to)
  if (!document.execCommand?.('insertText', false, text)) {
    field.setRangeText(text, from, to, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(chooseFrom, chooseTo)
}

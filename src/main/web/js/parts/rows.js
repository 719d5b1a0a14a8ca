import { all, fill, on } from './dom.js'

/** Choosing several rows, dialogs, file fields, rows that move. */
export function rows() {
  const count = (form) => {
    const boxes = all('input[type=checkbox][data-row]', form)
    const chosen = boxes.filter((b) => b.checked)
    boxes.forEach((b) => b.closest('tr, li')?.classList.toggle('sel', b.checked))
    all('[data-all]', form).forEach((a) => {
      a.checked = chosen.length > 0 && chosen.length === boxes.length
      a.indeterminate = chosen.length > 0 && chosen.length < boxes.length
    })
    all('[data-bulk-bar]', form).forEach((bar) => {
      bar.hidden = chosen.length === 0
      const words = bar.querySelector('b')
      if (words) words.textContent = fill(bar.dataset.count ?? '{n}', { n: chosen.length })
    })
  }
  on('change', 'form[data-bulk] [data-all]', (box) => {
    all('input[type=checkbox][data-row]', box.form).forEach((b) => { b.checked = box.checked })
    count(box.form)
  })
  on('change', 'form[data-bulk] [data-row]', (box) => count(box.form))
  const recount = () => all('form[data-bulk]').forEach(count)
  document.addEventListener('htmx:afterSwap', recount)
  addEventListener('pageshow', recount)

  on('click', '[data-dialog]', (button) => document.getElementById(button.dataset.dialog)?.showModal())
  on('click', 'dialog [data-close]', (button) => button.closest('dialog').close())
  on('click', 'dialog', (dialog, event) => {
    if (event.target !== dialog) return
    const box = dialog.getBoundingClientRect()
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
    if (!inside && !dialog.querySelector('form[data-guard]')) dialog.close()
  })

  on('change', '.upload input[type=file]', (input) => {
    const words = input.closest('.upload').querySelector('b')
    words.dataset.empty ??= words.textContent
    words.textContent = [...input.files].map(({ name }) => name).join(', ') || words.dataset.empty
  })
  for (const [type, over] of [['dragover', true], ['dragleave', false], ['drop', false]]) {
    on(type, '.upload', (area) => area.classList.toggle('over', over))
  }

  sortable()
}

/** `[data-sortable]`: rows move by dragging their `.drag` handle or with the arrow keys on it; hidden inputs keep the order. */
function sortable() {
  let moving = null
  const moved = (row) => {
    row.querySelector('.drag')?.focus()
    row.closest('[data-sortable]').dispatchEvent(new Event('change', { bubbles: true }))
  }
  on('keydown', '[data-sortable] .drag', (handle, event) => {
    const row = handle.closest('li, tr')
    if (event.key === 'ArrowUp' && row.previousElementSibling) row.previousElementSibling.before(row)
    else if (event.key === 'ArrowDown' && row.nextElementSibling) row.nextElementSibling.after(row)
    else return
    event.preventDefault()
    moved(row)
  })
  on('pointerdown', '[data-sortable] .drag', (handle) => { handle.closest('li, tr').draggable = true })
  on('dragstart', '[data-sortable] > *', (row, event) => { moving = row; event.dataTransfer.effectAllowed = 'move' })
  on('dragover', '[data-sortable] > *', (row, event) => {
    if (!moving || row === moving || row.parentElement !== moving.parentElement) return
    event.preventDefault()
    const box = row.getBoundingClientRect()
    row[event.clientY < box.top + box.height / 2 ? 'before' : 'after'](moving)
  })
  on('dragend', '[data-sortable] > *', (row) => { row.draggable = false; moving = null; moved(row) })
}

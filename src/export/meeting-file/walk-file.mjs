// Walks the figures of a meeting file: the only script in it, without any other code or request. Without it the
// figures stand one below the other.
const root = document.documentElement
const $ = (id) => document.getElementById(id)
const pages = [...document.querySelectorAll('.page')]
const codes = pages.map((page) => page.dataset.code ?? '')
let place = 0
let typed = ''

const placeOf = (hash) =>
  Math.max(
    0,
    pages.findIndex((page) => `#${page.id}` === hash),
  )

/** Says something on the screen, or only to those who listen to it. */
function say(text, isHeard = false) {
  $('said').classList.toggle('visually-hidden', isHeard)
  $('said').textContent = text
}

function show(to) {
  // Another figure is shown as it usually is.
  const details = pages[place].querySelector('details')
  if (details && to !== place) details.open = false
  pages[place].classList.remove('is-table', 'is-asked', 'is-said')
  place = Math.max(0, Math.min(to, pages.length - 1))
  pages.forEach((page, at) => page.classList.toggle('is-shown', at === place))
  $('back').setAttribute('aria-disabled', String(place === 0))
  $('next').setAttribute('aria-disabled', String(place === pages.length - 1))
  $('asked').setAttribute('aria-disabled', String(!pages[place].querySelector('.asked')))
  root.classList.remove('is-blank')
  $('blank').hidden = true
  $('keys').hidden = true
  const heading = pages[place].querySelector('h1')?.textContent ?? ''
  document.title = heading
  say(place === 0 ? heading : `${place} of ${pages.length - 1}: ${heading}`, true)
  scrollTo(0, 0)
  const hash = `#${pages[place].id}`
  if (location.hash !== hash) location.replace(hash)
}

function toggleTable() {
  const details = pages[place].querySelector('details')
  if (!details) return
  details.open = !details.open
  pages[place].classList.toggle('is-table', details.open)
}

/** Shows a part of the page that is hidden while its chart is shown: questions, or what is to be said. */
function togglePart(name) {
  const page = pages[place]
  if (!page.querySelector(`.${name}`)) return
  for (const other of ['asked', 'said'])
    page.classList.toggle(`is-${other}`, other === name && !page.classList.contains(`is-${other}`))
}

function toggleBlank() {
  const isBlank = root.classList.toggle('is-blank')
  $('blank').hidden = !isBlank
  if (isBlank) $('blank').focus()
}

function toggleKeys() {
  $('keys').hidden = !$('keys').hidden
  if (!$('keys').hidden) $('close').focus()
}

const commands = {
  next: () => show(place + 1),
  back: () => show(place - 1),
  agenda: () => show(0),
  'as-table': toggleTable,
  asked: () => togglePart('asked'),
  said: () => togglePart('said'),
  dark: () => root.classList.toggle('is-dark'),
  blank: toggleBlank,
  keys: toggleKeys,
  close: () => {
    if (root.classList.contains('is-blank')) toggleBlank()
    else if (!$('keys').hidden) toggleKeys()
  },
}

const KEYS = {
  ArrowRight: 'next',
  ' ': 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  a: 'agenda',
  t: 'as-table',
  q: 'asked',
  s: 'said',
  d: 'dark',
  b: 'blank',
  '.': 'blank',
  '?': 'keys',
  Escape: 'close',
}

/** "pla3" for "PLA-03". */
const short = (code) => code.toLowerCase().replace(/-0*/, '')
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/^([a-z]+)0+/, '$1')

function open(text) {
  const isNumber = /^\d+$/.test(text)
  const found = isNumber ? Number(text) : codes.findIndex((code) => short(code) === plain(text))
  if (found > 0 && found < pages.length) show(found)
  else
    say(
      isNumber
        ? `There is no figure ${text}: the meeting has ${pages.length - 1}.`
        : `This file has no figure ${text.toUpperCase()}. It has ${codes.filter(Boolean).join(', ')}.`,
    )
}

function keep(text) {
  typed = text
  $('typed').textContent = text.length > 1 || /\d/.test(text) ? `${text.toUpperCase()} Enter` : ''
}

const begins = (text) => codes.some((code) => code !== '' && short(code).startsWith(plain(text)))
const mayBeCode = (text) =>
  /^[a-z]+-?\d{0,3}$/.test(text) && (begins(text) || /^[a-z]{2,}-?\d+$/.test(text))

addEventListener('keydown', (event) => {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const isEntry = typed.length > 1 || /\d/.test(typed)
  const isControl =
    target instanceof Element && target.closest('button, a, summary, input, [tabindex]')
  if ((key === 'Enter' || key === ' ') && isControl && !(key === 'Enter' && isEntry)) return
  if (key.startsWith('Arrow') && isControl && target.closest('[role=region]')) return
  if (key.length === 1 && key !== ' ' && !$('singles').checked) return
  const letter = key.length === 1 ? key.toLowerCase() : key
  const longer = typed + letter
  if (key === 'Enter') {
    if (isEntry) open(typed)
    keep('')
  } else if (isEntry && key === 'Escape') keep('')
  else if (isEntry && key === 'Backspace') keep(typed.slice(0, -1))
  else if (/^\d$/.test(key) && /^\d{0,2}$/.test(typed)) keep(longer)
  else if (typed !== '' && /^[a-z\d-]$/.test(letter) && mayBeCode(longer)) {
    // The letter before was the beginning of a code; what it did is undone.
    if (typed.length === 1 && /[tdbqs]/.test(typed)) commands[KEYS[typed]]()
    keep(longer)
  } else {
    const command = KEYS[letter]
    keep(/^[a-z]$/.test(letter) && begins(letter) ? letter : '')
    if (!command) return
    commands[command]()
  }
  event.preventDefault()
})

for (const button of document.querySelectorAll('button[data-does]'))
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') commands[button.dataset.does]()
  })
for (const details of document.querySelectorAll('details'))
  details.addEventListener('toggle', () =>
    details.closest('.page').classList.toggle('is-table', details.open),
  )
addEventListener('hashchange', () => {
  if (`#${pages[place].id}` !== location.hash) show(placeOf(location.hash))
})
root.classList.add('walks')
$('bar').hidden = false
show(placeOf(location.hash))

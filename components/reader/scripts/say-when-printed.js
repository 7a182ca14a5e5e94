/** Each sheet says on which day it was printed. */
export function sayWhenPrinted() {
  const place = document.querySelector('[data-printed]')
  if (!place) return
  addEventListener('beforeprint', () => {
    const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' }
    place.textContent = ` Printed on ${new Date().toLocaleDateString('en-GB', day)}.`
  })
}

import { countedLength, countSentence } from './count';

const quietly = 1_000;

/** Keeps the count under a text field up to date: at once for the eye, after a pause for the ear. */
function countWhileTyping(field: HTMLTextAreaElement, line: HTMLElement): void {
  const most = Number(field.dataset.most);
  const words = { left: line.dataset.left ?? '', over: line.dataset.over ?? '' };
  const spoken = document.createElement('span');
  spoken.className = 'ams-visually-hidden';
  spoken.setAttribute('role', 'status');
  line.after(spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (aloud: boolean) => {
    const sentence = countSentence(countedLength(field.value), most, words);
    line.textContent = sentence;
    line.classList.toggle('w-count--over', countedLength(field.value) > most);
    clearTimeout(timer);
    if (aloud) timer = setTimeout(() => (spoken.textContent = sentence), quietly);
  };
  field.addEventListener('input', () => show(true));
  show(false);
}

/** Asks before a page with unsaved typing is left; sending it is not leaving. */
function warnBeforeLeaving(form: HTMLFormElement): void {
  let unsaved = false;
  form.addEventListener('input', () => (unsaved = true));
  form.addEventListener('submit', () => (unsaved = false));
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
  const line = document.getElementById(`${field.id}-teller`);
  if (line) countWhileTyping(field, line);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) warnBeforeLeaving(form);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
